import type { CalendarDate } from '@cuppa/domain'

import { addMilestone } from '../progress/add-milestone.ts'
import { postProgress } from '../progress/post-progress.ts'
import type { ExampleContent } from './example-content.ts'
import { type Keys, known, type OnDay } from './keys.ts'

/** Tells how it is going, each update on its day or as soon as the statement was published. */
export async function loadLiving(on: OnDay, content: ExampleContent, keys: Keys): Promise<void> {
  for (const { statement, evidence, ...update } of content.progress) {
    const published = firstDayOf(content, statement)
    const day = update.happenedOn > published ? update.happenedOn : published
    await postProgress(on(day), {
      ...update,
      statementId: known(keys.statements, statement),
      evidence: evidence.map(({ source, url, ...piece }) => ({
        ...piece,
        url: url ?? null,
        sourceId: source === undefined ? null : known(keys.sources, source),
        happenedOn: null,
      })),
    })
  }
  for (const { statement, title, dueOn } of content.milestones) {
    await addMilestone(on(firstDayOf(content, statement)), {
      statementId: known(keys.statements, statement),
      title,
      dueOn,
    })
  }
}

function firstDayOf({ versions }: ExampleContent, key: string): CalendarDate {
  const version = versions.find(({ statements }) => statements.some((one) => one.key === key))
  if (!version) throw new Error(`The example never publishes “${key}”`)
  return version.publishedOn
}

import { type Db, inTransaction } from '@cuppa/db'
import {
  type CalendarDate,
  type EditionSlug,
  type Instant,
  type PersonId,
  settingsOf,
  type SourceId,
} from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { createEdition } from '../edition/create-edition.ts'
import { readEditions } from '../edition/read-editions.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { readCommunity } from '../settings/read-community.ts'
import { updateSettings } from '../settings/update-settings.ts'
import { createSource } from '../source/create-source.ts'
import { addPerson } from '../source/credits.ts'
import { exampleContent } from './content.ts'
import type { ExampleContent } from './example-content.ts'
import { type Keys, known, type OnDay } from './keys.ts'
import { loadEvents } from './load-events.ts'
import { loadLiving } from './load-living.ts'
import { loadVersion } from './load-version.ts'

/**
 * Brings in the example community by the verbs that everyone uses, each on the day it tells of.
 * Answers `false`, and does nothing, where there is an edition or a named community already.
 */
export async function loadExample(
  scope: Scope,
  content: ExampleContent = exampleContent,
): Promise<boolean> {
  demand(scope, 'manage')
  return inTransaction(scope.db, async (tx) => {
    if ((await readEditions(tx)).length > 0) return false
    if ((await readCommunity({ ...scope, db: tx })).named) return false
    await loadContent(scope, tx, content)
    await recordAudit(tx, scope, {
      command: 'example.load',
      subject: { kind: 'community', id: null },
      facts: { name: content.community.name },
    })
    return true
  })
}

async function loadContent(scope: Scope, tx: Db, content: ExampleContent): Promise<void> {
  const on = (day: CalendarDate): Scope => ({
    ...scope,
    db: tx,
    actor: { kind: 'system' },
    now: () => noon(day),
  })
  await loadSettings(on(content.edition.startsOn), content)
  const sources = await loadSources(on, content)
  await loadEvents(
    { on, today: { ...on(content.edition.startsOn), now: scope.now } },
    content,
    sources,
  )
  const edition = await loadEdition(on, content)
  const keys: Keys = { statements: new Map(), sources }
  for (const version of content.versions) {
    await loadVersion(on(version.publishedOn), { edition, version, keys })
  }
  await loadLiving(on, content, keys)
}

/** The example's words in the default look; whoever starts the community gives it a name of its own. */
async function loadSettings(scope: Scope, { community }: ExampleContent): Promise<void> {
  const base = settingsOf(await readCommunity(scope))
  const { colours, typeface } = base
  await updateSettings(scope, { ...community, colours, typeface, base })
}

const noon = (day: CalendarDate): Instant => `${day}T12:00:00.000Z`

async function loadSources(on: OnDay, content: ExampleContent): Promise<Map<string, SourceId>> {
  const first = content.versions[0]?.publishedOn ?? content.edition.startsOn
  const people = new Map<string, PersonId>()
  for (const { key, name, credit } of content.people) {
    people.set(key, await addPerson(on(first), { name, credit }))
  }
  const sources = new Map<string, SourceId>()
  for (const { key, partOf, credits, ...source } of content.sources) {
    const { sourceId } = await createSource(on(source.happenedOn), {
      ...source,
      partOf: partOf === undefined ? null : known(sources, partOf),
      credits: credits.map((person) => ({
        person: 'known',
        personId: known(people, person),
        here: null,
      })),
    })
    sources.set(key, sourceId)
  }
  return sources
}

async function loadEdition(on: OnDay, content: ExampleContent): Promise<EditionSlug> {
  const start = content.versions[0]?.publishedOn ?? content.edition.startsOn
  const { slug } = await createEdition(on(start), { ...content.edition, from: null })
  return slug
}

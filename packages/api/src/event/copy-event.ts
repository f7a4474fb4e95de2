import { inTransaction } from '@cuppa/db'
import { dayOf, EventId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import type { CreatedEvent } from './create-event.ts'
import { whenInput } from './event-input.ts'
import { promisedWhen } from './promised-when.ts'
import { readDraft } from './read-staff-events.ts'
import { ask } from './set-questions.ts'
import { addEvent } from './write-event.ts'

export const CopyEvent = z.strictObject({ eventId: EventId, ...whenInput })
export type CopyEvent = z.infer<typeof CopyEvent>

/** A new draft with the words, places, items and questions of another event, at another time. */
export async function copyEvent(scope: Scope, input: CopyEvent): Promise<CreatedEvent> {
  demand(scope, 'write')
  const { eventId, startsWall, endsWall, zone } = input
  const when = promisedWhen({ startsWall, endsWall, zone })
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'write')
    const within = { ...scope, db: tx }
    const draft = await readDraft(within, { eventId })
    const { kind, title, summary, words, agenda, places } = draft
    const added = await addEvent(within, {
      kind,
      title,
      summary,
      words,
      agenda,
      when,
      places: places.map(({ taken: _, ...place }) => place),
    })
    await ask(within, added.eventId, { now: [], wanted: draft.questions })
    await recordAudit(tx, scope, {
      command: 'event.copy',
      subject: { kind: 'event', id: added.eventId },
      facts: { title, on: dayOf(when) },
    })
    return { ...added, revision: 1 }
  })
}

import type { ReadDb } from '@cuppa/db'
import type { EventId } from '@cuppa/domain'

/** What an event asks now, in order; slices may read it beside other things. */
export const askedQuestions = (db: ReadDb, eventId: EventId) =>
  db
    .selectFrom('event_question')
    .select(['id', 'kind', 'words', 'needed', 'choices'])
    .where('event_id', '=', eventId)
    .where('retired_at', 'is', null)
    .orderBy('position')

import type { ReadDb } from '@cuppa/db'
import type { PersonId } from '@cuppa/domain'

/** Everything somebody ever agreed to or took back, newest first. */
export const readLedger = (db: ReadDb, personId: PersonId) =>
  db
    .selectFrom('consent_entry')
    .select(['id', 'purpose', 'channel', 'step', 'basis', 'wording', 'at', 'place'])
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** What each of some people said last, for each purpose and way. */
export const saidLast = (db: ReadDb, ids: readonly PersonId[]) =>
  db
    .selectFrom('consent_entry')
    .distinctOn(['person_id', 'purpose', 'channel'])
    .select(['person_id as personId', 'purpose', 'channel', 'step'])
    .where('person_id', 'in', ids)
    .orderBy('person_id')
    .orderBy('purpose')
    .orderBy('channel')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')

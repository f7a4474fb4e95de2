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

import type { Db, ReadDb } from '@cuppa/db'
import type { DraftNote, EditionId, Instant, PersonId, StatementId } from '@cuppa/domain'

interface NotePlace {
  readonly editionId: EditionId
  readonly statementId: StatementId
}

interface Replacement {
  /** The note that must stand there for anything to be written; `null` for none. */
  readonly base: DraftNote | null
  /** `null` takes the note away. */
  readonly note: DraftNote | null
  readonly at: Instant
  readonly by: PersonId | null
}

export function findNote(db: ReadDb, { editionId, statementId }: NotePlace) {
  return db
    .selectFrom('draft_note')
    .leftJoin('person', 'person.id', 'written_by')
    .select(['kind', 'words', 'written_at as at', 'person.name as by'])
    .where('edition_id', '=', editionId)
    .where('statement_id', '=', statementId)
    .executeTakeFirst()
}

/** Puts a note in the place of `base`, and of nothing else; answers whether it did. */
export async function replaceNote(
  db: Db,
  { editionId, statementId }: NotePlace,
  { base, note, at, by }: Replacement,
): Promise<boolean> {
  const place = { edition_id: editionId, statement_id: statementId }
  const written = { written_at: at, written_by: by }
  if (base === null) {
    if (note === null) return false
    const added = await db
      .insertInto('draft_note')
      .values({ ...place, ...note, ...written })
      .onConflict((conflict) => conflict.columns(['edition_id', 'statement_id']).doNothing())
      .executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }
  const there = { ...place, kind: base.kind, words: base.words }
  if (note === null) {
    const gone = await db
      .deleteFrom('draft_note')
      .where((eb) => eb.and(there))
      .executeTakeFirst()
    return gone.numDeletedRows === 1n
  }
  const changed = await db
    .updateTable('draft_note')
    .set({ ...note, ...written })
    .where((eb) => eb.and(there))
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

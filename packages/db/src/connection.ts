import type { Kysely } from 'kysely'

import type { Tables } from './schema/index.ts'

export type Db = Kysely<Tables>

/** The half of {@link Db} that cannot change anything; every `Db` is one. */
export type ReadDb = Pick<Db, 'selectFrom' | 'selectNoFrom' | 'fn'>

/** Joins the open transaction, or opens one. */
export async function inTransaction<Result>(
  db: Db,
  work: (tx: Db) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}

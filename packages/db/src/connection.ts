import type { Kysely } from 'kysely'

import { runInside } from './inside-transaction.ts'
import type { Tables } from './schema/index.ts'

export type Db = Kysely<Tables>

/** The half of {@link Db} that cannot change anything; every `Db` is one. */
export type ReadDb = Pick<Db, 'selectFrom' | 'selectNoFrom' | 'fn'>

/** Joins the open transaction, or opens one; a throw rolls it back. */
export function inTransaction<Result>(db: Db, work: (tx: Db) => Promise<Result>): Promise<Result> {
  if (db.isTransaction) return work(db)
  return db.transaction().execute((tx) => runInside(() => work(tx)))
}

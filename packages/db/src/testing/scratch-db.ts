import type { Db } from '../connection.ts'
import { scratchDatabase, type ScratchDatabase } from './scratch-database.ts'

let shared: Promise<ScratchDatabase> | undefined

/** A transaction on a migrated database that this worker shares; all of it is undone at the end of the block. */
export async function scratchDb(): Promise<AsyncDisposable & { readonly db: Db }> {
  shared ??= scratchDatabase()
  const { db } = await shared
  const transaction = await db.startTransaction().execute()
  return {
    db: transaction,
    [Symbol.asyncDispose]: async () => {
      await transaction.rollback().execute()
    },
  }
}

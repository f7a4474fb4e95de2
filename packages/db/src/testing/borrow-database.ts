import { backToStart, readStart, type Start } from './back-to-start.ts'
import { scratchDatabase, type ScratchDatabase } from './scratch-database.ts'

interface Kept {
  readonly database: ScratchDatabase
  readonly start: Start
}

const free: Kept[] = []

/**
 * A migrated database with nothing in it, one's own until the end of the block. The worker keeps it
 * for the next test that asks, as to make one takes longer than most tests. Who closes it, or
 * changes its tables, takes a `scratchDatabase`.
 */
export async function borrowDatabase(): Promise<ScratchDatabase> {
  const again = free.pop()
  if (again) {
    await backToStart(again.database.db, again.start)
    return lend(again)
  }
  const database = await scratchDatabase()
  const start = await readStart(database.db)
  return start ? lend({ database, start }) : database
}

function lend(kept: Kept): ScratchDatabase {
  let isBack = false
  return {
    ...kept.database,
    close: () => Promise.reject(new Error('A borrowed database is not closed')),
    [Symbol.asyncDispose]: async () => {
      if (!isBack) free.push(kept)
      isBack = true
    },
  }
}

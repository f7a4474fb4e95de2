import { AsyncLocalStorage } from 'node:async_hooks'

import type { DatabaseConnection, Driver } from 'kysely'

const inside = new AsyncLocalStorage<{ open: boolean }>()

/** Runs `work` as the inside of a transaction: there, only the transaction's own handle may be used. */
export async function runInside<Result>(work: () => Promise<Result>): Promise<Result> {
  // What `work` sets going for later (a timer, a listener) keeps this store, so it must learn of the end.
  const transaction = { open: true }
  try {
    return await inside.run(transaction, work)
  } finally {
    transaction.open = false
  }
}

/**
 * Refuses a new connection to whoever holds a transaction. On the embedded engine, which has one
 * session, it would wait for itself for ever; on PostgreSQL the query would escape the transaction.
 */
export function guarded(driver: Driver): Driver {
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = (options): Promise<DatabaseConnection> => {
    if (inside.getStore()?.open) {
      throw new Error(
        'The outer database handle was used inside a transaction. Pass the transaction on.',
      )
    }
    return acquire(options)
  }
  return driver
}

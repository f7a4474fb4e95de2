import { AsyncLocalStorage } from 'node:async_hooks'

import type { DatabaseConnection, Driver } from 'kysely'

const inside = new AsyncLocalStorage<true>()

/** Runs `work` as the inside of a transaction: there, only the transaction's own handle may be used. */
export const runInside = <Result>(work: () => Promise<Result>): Promise<Result> =>
  inside.run(true, work)

/**
 * Refuses a new connection to whoever holds a transaction. On the embedded engine, which has one
 * session, it would wait for itself for ever; on PostgreSQL the query would escape the transaction.
 */
export function guarded(driver: Driver): Driver {
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = (options): Promise<DatabaseConnection> => {
    if (inside.getStore()) {
      throw new Error(
        'The outer database handle was used inside a transaction. Pass the transaction on.',
      )
    }
    return acquire(options)
  }
  return driver
}

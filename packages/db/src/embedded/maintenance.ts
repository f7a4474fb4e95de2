import { sql, type RawBuilder } from 'kysely'

import { patiently } from './patience.ts'

/** Runs `work` every so often until the answer is called. */
export type Schedule = (everyMs: number, work: () => void) => () => void

export const onTheClock: Schedule = (everyMs, work) => {
  const timer = setInterval(work, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

const minute = 60_000

/** How often each is done. The embedded engine has no background processes that would do it. */
export const maintenanceEvery = { checkpoint: 5 * minute, vacuum: 24 * 60 * minute } as const

/**
 * Keeps the write-ahead log short and the tables tidy. A failure is told to `report` and tried
 * again at the next turn.
 */
export function startMaintenance(
  run: (statement: RawBuilder<unknown>) => Promise<unknown>,
  options: { schedule: Schedule; report: (error: unknown) => void },
): () => void {
  const turn = (statement: RawBuilder<unknown>) => () =>
    void patiently(() => run(statement)).catch(options.report)
  const stops = [
    options.schedule(maintenanceEvery.checkpoint, turn(sql`checkpoint`)),
    options.schedule(maintenanceEvery.vacuum, turn(sql`vacuum (analyze)`)),
  ]
  return () => stops.forEach((stop) => stop())
}

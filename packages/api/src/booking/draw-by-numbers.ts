import { type Db, inTransaction } from '@cuppa/db'
import { type Draw, EventId, line, refuseNumbers, seedFromNumbers } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { lockEventNow } from '../event/lock-event.ts'
import { demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { lockPool } from './booking.queries.ts'
import { listDraws } from './draw.queries.ts'
import { drawPlaces } from './run-draws.ts'
import { drawOver } from './set-draw.ts'

export const DrawByNumbers = z.strictObject({
  eventId: EventId,
  /** The numbers as they were announced; in which order and with what between is of no matter. */
  numbers: line(200, 1),
})
export type DrawByNumbers = z.infer<typeof DrawByNumbers>

/** Draws the places by the numbers that were announced, once the list stands in public. */
export async function drawByNumbers(scope: Scope, input: DrawByNumbers): Promise<void> {
  demand(scope, 'write')
  const { eventId, numbers } = input
  await inTransaction(scope.db, async (tx) => {
    const within = { ...scope, db: tx }
    await lockEventNow(within, eventId)
    let count = 0
    for (const { mode, closesAt, outside, list } of await lockDraws(tx, eventId)) {
      const known = { knownAt: outside?.knownAt ?? closesAt, isListed: list !== null }
      obey(refuseNumbers(known, numbers, scope.now()))
      const by = { seed: seedFromNumbers(numbers), closesAt, listed: list?.entries ?? null }
      count += await drawPlaces(within, { eventId, mode }, by)
    }
    await recordAudit(tx, scope, {
      command: 'booking.draw',
      subject: { kind: 'event', id: eventId },
      facts: { count },
    })
  })
}

/** The draws by numbers that are still to be made, read once nobody else can close a list or draw. */
async function lockDraws(tx: Db, eventId: EventId): Promise<Draw[]> {
  const read = async () => (await listDraws(tx, eventId)).filter(({ outside }) => outside !== null)
  for (const { mode } of await read()) await lockPool(tx, { eventId, mode })
  const draws = await read()
  const open = draws.filter(({ result }) => result === null)
  if (draws.length === 0) throw nothingListed
  if (open.length === 0) throw drawOver
  return open
}

const nothingListed = new RefusalError({ kind: 'rule', code: 'booking/draw-list-open', data: {} })

import { type BookingView, entryOf, offerUntil, type ReceiptCode } from '@cuppa/domain'

import { tryInTurn } from '../identity/limits.ts'
import { minutes } from '../kernel/moments.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'
import { type BookingRow, findByCode, findHowToJoin } from './booking.queries.ts'
import { hasDraw } from './draw.queries.ts'
import { hashOfCode } from './receipt.ts'

/**
 * Opens a booking by its code. After five codes that are none of ours, a network waits a quarter of
 * an hour; nobody's booking is locked by that, and its owner has it in their mail.
 */
export async function openReceipt(
  scope: Scope,
  code: ReceiptCode | undefined,
  network: string,
): Promise<BookingView> {
  const wrong = { what: `wrong receipt from ${network}`, most: 5, within: minutes(15) }
  const booking = await tryInTurn(scope, wrong, async ({ db }) =>
    code === undefined ? undefined : findByCode(db, hashOfCode(scope, code)),
  )
  if (booking === 'over') {
    throw new RefusalError({ kind: 'not-allowed', code: 'booking/too-many-tries', data: {} })
  }
  if (booking) return viewOf(scope, booking)
  throw new RefusalError({ kind: 'not-found', code: 'booking/not-found', data: {} })
}

/** What the owner of a booking sees of it. */
export async function viewOf(scope: ReadScope, booking: BookingRow): Promise<BookingView> {
  const { state, name, mode, companions, slug, title, zone } = booking
  const { startsWall, endsWall, startsAt, endsAt } = booking
  const comes = state === 'confirmed' && booking.eventState === 'published'
  return {
    state,
    name,
    mode,
    companions,
    offerUntil: booking.offerUntil,
    isLastCall: scope.now() < startsAt && offerUntil(scope.now(), startsAt) === null,
    drawEntry: (await hasDraw(scope.db, booking)) ? entryOf(booking.id) : null,
    join: comes && scope.now() < endsAt ? await findHowToJoin(scope.db, booking) : null,
    event: {
      slug,
      title,
      when: { startsWall, endsWall, zone, startsAt, endsAt },
      state: booking.eventState,
      reason: booking.reason,
    },
  }
}

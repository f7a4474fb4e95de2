import { type Db, inTransaction, isRefusedBy } from '@cuppa/db'
import {
  BookingId,
  type BookingState,
  ReceiptCode,
  refuseBookingStep,
  refuseKept,
  refuseLastCall,
  takesPlace,
} from '@cuppa/domain'
import { sql } from 'kysely'
import { z } from 'zod'

import { type AuditFacts, recordAudit } from '../audit/record-audit.ts'
import { mayTry } from '../identity/limits.ts'
import { demandStill } from '../identity/still-may.ts'
import { days } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'
import { tellOwners } from '../message/tell-booking.ts'
import { stepAgain } from './again.ts'
import {
  type BookingRow,
  findBooking,
  findByCode,
  getBookingRow,
  lockFairPool,
  type SeenRow,
  takePlaces,
} from './booking.queries.ts'
import { forgetNeedsOf } from './forget-needs.ts'
import { withPlaces } from './offers.ts'
import { hasOtherBooking } from './own.queries.ts'
import { hashOfCode } from './receipt.ts'

/** What the owner of a code can do with a booking. */
export const bookingSteps = ['cancel', 'accept', 'decline', 'wait-again'] as const
export type BookingStep = (typeof bookingSteps)[number]

const steps: Record<BookingStep, { readonly to: BookingState; readonly command: string }> = {
  cancel: { to: 'cancelled', command: 'booking.cancel' },
  accept: { to: 'confirmed', command: 'booking.accept' },
  decline: { to: 'declined', command: 'booking.decline' },
  'wait-again': { to: 'waiting', command: 'booking.waitAgain' },
}

export const ChangeBooking = z.strictObject({ code: ReceiptCode, step: z.enum(bookingSteps) })
export type ChangeBooking = z.infer<typeof ChangeBooking>

/** The booking behind a code. Whoever knows the code may see it. */
export async function readBooking(scope: ReadScope, code: ReceiptCode): Promise<SeenRow> {
  const booking = await findByCode(scope.db, hashOfCode(scope, code))
  if (booking) return booking
  throw noSuchBooking
}

/** Each step is a mail to whoever booked, which may be a stranger's address (S60). */
const mostStepsADay = 20

/** Cancels, takes or gives back a place, or waits once more, for whoever knows the code. */
export async function changeBooking(
  scope: Scope,
  { code, step }: ChangeBooking,
): Promise<BookingRow> {
  demand(scope, 'take-part')
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const before = await readBooking(inner, code)
    const limit = { what: `step of ${before.id}`, most: mostStepsADay, within: days(1) }
    if (!(await mayTry(inner, limit))) {
      throw new RefusalError({ kind: 'not-allowed', code: 'booking/too-many-steps', data: {} })
    }
    if (before.isAgain) {
      await stepAgain(inner, before, steps[step].to)
      await recordAudit(tx, scope, { ...entryOf(before, step), command: 'booking.againStep' })
      return readBooking(inner, code)
    }
    const booking = await takeStep(inner, before, step)
    await recordAudit(tx, scope, entryOf(booking, step))
    return booking
  })
}

/** One step of a booking, in the transaction that the scope is in. */
export async function takeStep(
  scope: Scope,
  { id, eventId, mode }: Pick<BookingRow, 'id' | 'eventId' | 'mode'>,
  step: BookingStep,
): Promise<BookingRow> {
  const { db: tx } = scope
  const { to } = steps[step]
  return withPlaces(scope, { eventId, mode }, async () => {
    // Read again: nobody can change it any more, as whoever gives or takes places waits for us.
    const booking = await getBookingRow(tx, id)
    const moments = { now: scope.now(), startsAt: booking.startsAt }
    obey(refuseBookingStep(booking, to, moments))
    if (to === 'confirmed' || to === 'waiting') refuseOff(booking)
    if (booking.state === 'waiting' && to === 'confirmed') {
      const pool = await lockFairPool(tx, { eventId, mode })
      obey(refuseLastCall(pool, moments) ?? refuseKept(booking, pool, moments.now))
    }
    if (to === 'waiting') await refuseSecond(tx, booking)
    await setState(scope, booking, to).catch(orSecond)
    if (to === 'cancelled') await forgetNeedsOf(tx, id)
    await tellOwners(scope, [id])
    return getBookingRow(tx, id)
  })
}

export const ChangeForSomeone = z.strictObject({ bookingId: BookingId, step: z.enum(bookingSteps) })
export type ChangeForSomeone = z.infer<typeof ChangeForSomeone>

/** The same steps, by the team, for somebody who rang or wrote. */
export async function changeForSomeone(
  scope: Scope,
  { bookingId, step }: ChangeForSomeone,
): Promise<BookingState> {
  demand(scope, 'write')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'write')
    const inner = { ...scope, db: tx }
    const booking = await findBooking(tx, bookingId)
    if (!booking) throw noSuchBooking
    const changed = await takeStep(inner, booking, step)
    await recordAudit(tx, scope, entryOf(changed, step))
    return changed.state
  })
}

export const entryOf = ({ id, title }: BookingRow, step: BookingStep): AuditFacts => ({
  command: steps[step].command,
  subject: { kind: 'booking', id },
  facts: { event: title },
})

export const noSuchBooking = new RefusalError({
  kind: 'not-found',
  code: 'booking/not-found',
  data: {},
})

/** Nobody takes a place at what is cancelled. */
function refuseOff({ eventState: state }: BookingRow): void {
  if (state !== 'cancelled') return
  throw new RefusalError({ kind: 'rule', code: 'booking/not-held', data: { state } })
}

/** Somebody may have booked once more since; then that is their booking. */
async function refuseSecond(tx: Db, { id, eventId, personKey }: BookingRow): Promise<void> {
  if (await hasOtherBooking(tx, { id, eventId, personKey })) throw alreadyBooked
}

const alreadyBooked = new RefusalError({
  kind: 'conflict',
  code: 'booking/already-booked',
  data: {},
})

/** Whoever books another way at this very moment is not seen by a question; the database stops the later. */
function orSecond(error: unknown): never {
  throw isRefusedBy(error, 'booking_once_for_each_person') ? alreadyBooked : error
}

async function setState(scope: Scope, booking: BookingRow, to: BookingState) {
  const { db: tx } = scope
  const { id, state, eventId, mode } = booking
  await tx
    .updateTable('booking')
    .set({
      state: to,
      offer_until: null,
      changed_at: scope.now(),
      // Who waits again has the last turn.
      ...(to === 'waiting' && { turn: sql<number>`nextval('booking_turn')` }),
    })
    .where('id', '=', id)
    .where('state', '=', state)
    .execute()
  await takePlaces(tx, { eventId, mode }, Number(takesPlace(to)) - Number(takesPlace(state)))
}

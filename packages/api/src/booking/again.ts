import type { Db } from '@cuppa/db'
import { type BookingId, type BookingState, refuseBookingStep } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellBookedAgain } from '../message/tell-booking.ts'
import { type BookingRow, findLiving } from './booking.queries.ts'

interface AgainForm extends Pick<BookingRow, 'id' | 'eventId' | 'mode' | 'name' | 'companions'> {
  readonly state: BookingState
  readonly personKey: string
  readonly codeHash: string
  readonly formKey: string
}

/**
 * Keeps a form for somebody who is booked already. Whoever sent it sees what they would see of a new
 * booking, as they may be a stranger who only wants to know who comes (S7); the truth goes to the
 * person, in the way that they chose. Answers whether there was such a booking.
 */
export async function bookAgain(scope: Scope, form: AgainForm): Promise<boolean> {
  const first = await findLiving(scope.db, form)
  if (!first) return false
  await scope.db
    .insertInto('booking_again')
    .values({
      id: form.id,
      booking_id: first.id,
      code_hash: form.codeHash,
      form_key: form.formKey,
      state: form.state,
      mode: form.mode,
      name: form.name,
      companions: form.companions,
      made_at: scope.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tellBookedAgain(scope, first.id, 1)
  await recordAudit(scope.db, scope, {
    command: 'booking.again',
    subject: { kind: 'booking', id: first.id },
    facts: { event: first.title },
  })
  return true
}

/** A step by the code of such a form: it changes what its sender sees, and nothing else. */
export async function stepAgain(scope: Scope, row: BookingRow, to: BookingState): Promise<void> {
  const { id, startsAt } = row
  obey(refuseBookingStep(row, to, { now: scope.now(), startsAt }))
  const { bookingId } = await getAgain(scope.db, id)
  await scope.db
    .updateTable('booking_again')
    .set({ state: to })
    .where('id', '=', id)
    .where('state', '=', row.state)
    .execute()
  // Whoever booked twice and gave one back is to know that the other stands.
  await tellBookedAgain(scope, bookingId, 2)
}

const getAgain = (db: Db, id: BookingId) =>
  db
    .selectFrom('booking_again')
    .select('booking_id as bookingId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

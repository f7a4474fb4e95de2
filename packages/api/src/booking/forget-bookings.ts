import { type BookingId, isLive, type PersonId } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'
import { takeStep } from './change-booking.ts'
import { listOwn } from './own.queries.ts'

interface Whose {
  readonly personId: PersonId
  readonly names: ReadonlySet<string>
  /** Where nobody else reads mail: what was booked with it was theirs. */
  readonly ownAddresses: ReadonlySet<string>
}

/** What stands where a name stood: a booking has one. */
const nobody = 'Somebody'

/**
 * Takes somebody out of their bookings, which stay as numbers: what is still to come is cancelled, so
 * that another can have the place. Answers which they were.
 */
export async function forgetBookings(scope: Scope, whose: Whose): Promise<BookingId[]> {
  const { db } = scope
  for (const booking of await listOwn(db, whose.personId)) {
    if (
      isLive(booking.state) &&
      booking.startsAt > scope.now() &&
      booking.eventState !== 'cancelled'
    ) {
      await takeStep(scope, booking, booking.state === 'offered' ? 'decline' : 'cancel')
    }
  }
  const ids = await listTheirs(scope, whose)
  await forgetNames(scope, whose)
  if (ids.length === 0) return ids
  await db.deleteFrom('booking_need_met').where('booking_id', 'in', ids).execute()
  await db.deleteFrom('booking_need').where('booking_id', 'in', ids).execute()
  await db.deleteFrom('booking_again').where('booking_id', 'in', ids).execute()
  await db.deleteFrom('booking_answer').where('booking_id', 'in', ids).execute()
  for (const id of ids) {
    await db
      .updateTable('booking')
      .set({
        name: nobody,
        email: null,
        phone: null,
        post: null,
        // Of no name and no code: neither leads here any more.
        person_key: scope.newId(),
        code_hash: scope.newId(),
        form_key: scope.newId(),
        forgotten_at: scope.now(),
      })
      .where('id', '=', id)
      .execute()
  }
  return ids
}

async function listTheirs({ db }: Scope, { personId, ownAddresses }: Whose): Promise<BookingId[]> {
  const rows = await db
    .selectFrom('booking')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('person_id', '=', personId),
        ...(ownAddresses.size === 0
          ? []
          : [eb(eb.fn('lower', ['email']), 'in', [...ownAddresses])]),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** Whoever came without a booking is known by the name they gave, and by nothing else. */
async function forgetNames({ db }: Scope, { names }: Whose): Promise<void> {
  if (names.size === 0) return
  await db
    .updateTable('attendance')
    .set({ name: nobody })
    .where('name', 'in', [...names])
    .execute()
}

import type { Db } from '@cuppa/db'
import { AttendanceId, BookingId, type BookingState, type EventId, type Mode } from '@cuppa/domain'

import { keyOfPerson, sealNeeds } from '../booking/receipt.ts'
import { contextFor, nextId, noon } from './world.ts'

interface GivenBooking {
  readonly name?: string
  readonly state?: Exclude<BookingState, 'offered'>
  readonly mode?: Mode
  readonly email?: string | null
  readonly needs?: string
}

/** A booking straight into its tables, as one can no longer book what has begun. */
export async function givenBooking(
  db: Db,
  { id: eventId }: { readonly id: EventId },
  {
    name = 'Ada Vega',
    state = 'confirmed',
    mode = 'online',
    needs = '',
    ...given
  }: GivenBooking = {},
): Promise<BookingId> {
  const scope = contextFor(db)
  const id = BookingId.parse(nextId())
  const email = given.email === undefined ? 'ada@example.org' : given.email
  const reach = { email, phone: email === null ? '020 7946 0000' : null, post: null }
  await db
    .insertInto('booking')
    .values({
      id,
      event_id: eventId,
      mode,
      state,
      name,
      ...reach,
      person_key: keyOfPerson(scope, { name, ...reach }),
      companions: 0,
      offer_until: null,
      code_hash: id,
      form_key: id,
      booked_at: noon,
      booked_by: null,
      changed_at: noon,
    })
    .execute()
  if (needs !== '') {
    await db
      .insertInto('booking_need')
      .values({ booking_id: id, sealed: sealNeeds(scope, id, needs), keep: false })
      .execute()
  }
  return id
}

/** Somebody who came without a booking, straight into its table. */
export async function givenWalkIn(db: Db, event: { readonly id: EventId }, name = 'Sam') {
  const id = AttendanceId.parse(nextId())
  await db
    .insertInto('attendance')
    .values({
      id,
      event_id: event.id,
      booking_id: null,
      name,
      mode: 'online',
      noted_at: noon,
      noted_by: null,
    })
    .execute()
  return id
}

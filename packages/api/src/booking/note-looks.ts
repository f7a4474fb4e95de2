import type { BookingId } from '@cuppa/domain'

import { actorId } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'

/** Writes down, for those whose needs somebody looks at, who it was and what for; they can read it. */
export async function noteLooks(
  { db, ...scope }: Scope,
  bookings: readonly BookingId[],
  purpose: string,
): Promise<void> {
  if (bookings.length === 0) return
  await db
    .insertInto('need_look')
    .values(
      bookings.map((id) => ({
        id: scope.newId(),
        person_id: null,
        booking_id: id,
        purpose,
        at: scope.now(),
        by_person: actorId(scope.actor),
      })),
    )
    .execute()
}

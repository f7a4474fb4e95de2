import type { ReadDb } from '@cuppa/db'
import type { BookingCounts, EventId } from '@cuppa/domain'

import { countByState } from './count.queries.ts'

const none: BookingCounts = { booked: 0, kept: 0, waiting: 0 }

/** How many bookings of each event are alive; all three are 0 where there is none. */
export async function countBookings(
  db: ReadDb,
  eventIds: readonly EventId[],
): Promise<(eventId: EventId) => BookingCounts> {
  const rows = await countByState(db, eventIds)
  return (eventId) => {
    const count = (wanted: string) =>
      rows.find((row) => row.eventId === eventId && row.state === wanted)?.count ?? 0
    return rows.length === 0
      ? none
      : { booked: count('confirmed'), kept: count('offered'), waiting: count('waiting') }
  }
}

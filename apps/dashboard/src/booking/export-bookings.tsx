import type { BookingState, EventId, Mode } from '@cuppa/domain'

import { useWhyNot } from '../app/session.ts'
import { TakeAway } from '../parts/take-away.tsx'

interface Filter {
  readonly eventId: EventId
  readonly search?: string
  readonly states?: readonly BookingState[]
  readonly mode?: Mode
}

/** The bookings that are looked for, as a file. What people need is never in it. */
export function ExportBookings({ filter: { states, ...filter } }: { readonly filter: Filter }) {
  const why = useWhyNot('publish')
  const [state] = states ?? []
  return (
    <TakeAway what="bookings" fields={{ ...filter, ...(state && { state }) }} why={why}>
      The bookings that you see above, without what people need and without how to join.
    </TakeAway>
  )
}

import { type CalendarDate, sayDate } from '@cuppa/domain'

/** A day in full, which machines can read too. */
export function PlainDate({ on }: { readonly on: CalendarDate }) {
  return <time dateTime={on}>{sayDate(on)}</time>
}

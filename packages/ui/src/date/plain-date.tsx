import type { CalendarDate } from '@cuppa/domain'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day written out, the same on every machine: `27 November 2020`. */
export function dateInWords(date: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${Number(year)}`
}

/** A day in full, which machines can read too. */
export function PlainDate({ on }: { readonly on: CalendarDate }) {
  return <time dateTime={on}>{dateInWords(on)}</time>
}

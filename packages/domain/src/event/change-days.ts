import { Temporal } from 'temporal-polyfill'

import type { CalendarDate } from '../shared/index.ts'

/** A calendar asks this for each of its dates; working it out for one costs as much as for a year. */
const known = new Map<string, ReadonlySet<CalendarDate>>()
const mostKnown = 500

/** Do the clocks change there on this day, or at its very start or end? */
export function changesClocks(day: CalendarDate, zone: string): boolean {
  const year = day.slice(0, 4)
  const key = `${zone} ${year}`
  const days = known.get(key) ?? changeDays(zone, Number(year))
  if (known.size >= mostKnown) known.clear()
  known.set(key, days)
  return days.has(day)
}

/** With a day to spare at both ends of the year. */
function changeDays(zone: string, year: number): ReadonlySet<CalendarDate> {
  const begin = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const last = begin.add({ years: 1, days: 1 }).toString()
  const days = new Set<CalendarDate>()
  const before = begin.subtract({ days: 2 }).toZonedDateTime(zone)
  for (
    let next = before.getTimeZoneTransition('next');
    next && next.toPlainDate().toString() <= last;
    next = next.getTimeZoneTransition('next')
  ) {
    days.add(next.toPlainDate().toString())
    days.add(next.subtract({ nanoseconds: 1 }).toPlainDate().toString())
  }
  return days
}

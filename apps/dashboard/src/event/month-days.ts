import type { CalendarDate } from '@cuppa/domain'

/** A month as calendars have it: `2026-12`. */
export type Month = string

/** The weeks of a month, Monday first; `null` for a day of the month before or after. */
export function weeksOf(month: Month): (CalendarDate | null)[][] {
  const first = firstOf(month)
  const before = (first.getUTCDay() + 6) % 7
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const cells = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, cell) => {
    const day = cell - before + 1
    return day < 1 || day > days ? null : `${month}-${String(day).padStart(2, '0')}`
  })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The month so many months later, or earlier. */
export function monthAfter(month: Month, later: number): Month {
  const first = firstOf(month)
  first.setUTCMonth(first.getUTCMonth() + later)
  return first.toISOString().slice(0, 7)
}

const firstOf = (month: Month) => new Date(`${month}-01T00:00:00.000Z`)

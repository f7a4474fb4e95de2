import type { CalendarDate } from './time.ts'

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
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function partsOf(date: CalendarDate): DateParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

/** 0 for Monday to 6 for Sunday (Sakamoto's method). */
function weekdayOf({ year, month, day }: DateParts): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  const days = y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day
  return (days + 6) % 7
}

/**
 * A day in full.
 *
 * @example
 * sayDate('2020-11-27') // '27 November 2020'
 */
export function sayDate(date: CalendarDate): string {
  const { day, month, year } = partsOf(date)
  return `${day} ${months[month - 1]} ${year}`
}

/**
 * A day in full with the day of the week.
 *
 * @example
 * sayDay('2021-01-07') // 'Thursday 7 January 2021'
 */
export function sayDay(date: CalendarDate): string {
  return `${weekdays[weekdayOf(partsOf(date))]} ${sayDate(date)}`
}

/**
 * A month in full.
 *
 * @example
 * sayMonth('2021-01') // 'January 2021'
 */
export function sayMonth(yearAndMonth: string): string {
  const { month, year } = partsOf(`${yearAndMonth}-01`)
  return `${months[month - 1]} ${year}`
}

/**
 * Two days as a stretch of time, without saying a month or a year twice.
 *
 * @example
 * sayDates('2020-11-27', '2020-11-29') // '27 to 29 November 2020'
 * sayDates('2020-11-27', '2022-12-31') // '27 November 2020 to 31 December 2022'
 */
export function sayDates(first: CalendarDate, last: CalendarDate): string {
  if (first === last) return sayDate(first)
  const [start, end] = [partsOf(first), partsOf(last)]
  const month = `${start.day} ${months[start.month - 1]}`
  if (start.year !== end.year) return `${month} ${start.year} to ${sayDate(last)}`
  return start.month === end.month
    ? `${start.day} to ${sayDate(last)}`
    : `${month} to ${sayDate(last)}`
}

/**
 * Several things as people list them.
 *
 * @example
 * sayList(['Human', 'Inclusive', 'Transparent']) // 'Human, Inclusive and Transparent'
 */
export function sayList(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/**
 * A place in a row, in figures.
 *
 * @example
 * sayOrdinal(22) // '22nd'
 */
export function sayOrdinal(place: number): string {
  const teen = place % 100 > 10 && place % 100 < 14
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')
  return `${place}${ending}`
}

/**
 * A number with its noun; thousands get a comma.
 *
 * @example
 * sayCount(1, 'statement') // '1 statement'
 * sayCount(0, 'reply', 'replies') // 'no replies'
 */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`
  const digits = String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return `${digits} ${count === 1 ? one : many}`
}

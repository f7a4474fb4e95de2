import type { CalendarDate } from '../shared/index.ts'

/**
 * One thing that is new: what it is, and where to read it.
 *
 * @example
 * const item: DigestItem = { title: 'Winter Cuppa', about: '14 December 2020, 11:00', url }
 */
export interface DigestItem {
  readonly title: string
  readonly about: string
  readonly url: string
}

/**
 * What is new since the last one, under the headings that it is read by.
 *
 * @example
 * const part: DigestPart = { heading: 'Dates to come', items: [] }
 */
export interface DigestPart {
  readonly heading: string
  readonly items: readonly DigestItem[]
}

/**
 * The words of a digest, or nothing: an empty one is not sent to anybody (S5).
 *
 * @example
 * digestWords([{ heading: 'Dates to come', items: [] }]) // undefined
 */
export function digestWords(parts: readonly DigestPart[]): string | undefined {
  const told = parts.filter(({ items }) => items.length > 0)
  if (told.length === 0) return undefined
  return told.map(sayPart).join('\n\n')
}

const sayPart = ({ heading, items }: DigestPart) =>
  [`${heading}:`, ...items.map(({ title, about, url }) => `${title}\n${about}\n${url}`)].join(
    '\n\n',
  )

/**
 * The month that is over, as the digest of it is named, and its first day and the day after its last.
 *
 * @example
 * lastMonth('2021-01-12') // { period: '2020-12', from: '2020-12-01', until: '2021-01-01' }
 */
export function lastMonth(today: CalendarDate): {
  readonly period: string
  readonly from: CalendarDate
  readonly until: CalendarDate
} {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const period =
    month === 1 ? `${padded(year - 1, 4)}-12` : `${padded(year, 4)}-${padded(month - 1, 2)}`
  return { period, from: `${period}-01`, until: `${today.slice(0, 7)}-01` }
}

const padded = (number: number, length: number) => String(number).padStart(length, '0')

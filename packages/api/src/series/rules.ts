import { CalendarDate } from '@cuppa/domain'
import { z } from 'zod'

export const Recurrence = z.strictObject({
  frequency: z.enum(['daily', 'weekly', 'monthly', 'yearly']),
  interval: z.int().min(1).max(99),
  until: CalendarDate.nullable(),
})
export type Recurrence = z.infer<typeof Recurrence>

const day = 86_400_000
const dateOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)

export const dayAfter = (date: CalendarDate, days: number): CalendarDate =>
  dateOf(Date.parse(date) + days * day)

/** The days of a rule, from the first, later than one day and up to another. */
export function datesOf(
  first: CalendarDate,
  recurrence: Recurrence,
  { after, upTo }: { readonly after: CalendarDate; readonly upTo: CalendarDate },
): CalendarDate[] {
  const last = recurrence.until !== null && recurrence.until < upTo ? recurrence.until : upTo
  const dates: CalendarDate[] = []
  for (let step = 0; dates.length < 200; step += recurrence.interval) {
    const date = stepped(first, recurrence.frequency, step)
    if (date > last) break
    if (date > after && (recurrence.frequency !== 'monthly' || date.slice(8) === first.slice(8))) {
      dates.push(date)
    }
  }
  return dates
}

function stepped(first: CalendarDate, frequency: Recurrence['frequency'], step: number) {
  if (frequency === 'daily') return dayAfter(first, step)
  if (frequency === 'weekly') return dayAfter(first, 7 * step)
  const [year = 0, month = 1, date = 1] = first.split('-').map(Number)
  const months = frequency === 'monthly' ? step : 12 * step
  return dateOf(Date.UTC(year, month - 1 + months, date))
}

/** The same time on the wall, so many minutes on. */
export const wallAfter = (wall: string, minutes: number): string =>
  new Date(Date.parse(`${wall}:00Z`) + minutes * 60_000).toISOString().slice(0, 16)

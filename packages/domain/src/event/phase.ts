import { Temporal } from 'temporal-polyfill'

import { type CalendarDate, type Instant, dateIn } from '../shared/index.ts'
import type { When } from './when.ts'

/**
 * Where an event stands in time; nothing that anybody decides or stores.
 *
 * @example
 * phases.map((phase) => phaseWords[phase])
 */
export const phases = ['coming', 'on', 'over'] as const
/**
 * Where an event stands in time, as one of {@link phases}.
 *
 * @example
 * const phase: Phase = phaseAt(event, now)
 */
export type Phase = (typeof phases)[number]

/**
 * The words people see for each phase.
 *
 * @example
 * phaseWords.on // 'On now'
 */
export const phaseWords: Record<Phase, string> = {
  coming: 'Still to come',
  on: 'On now',
  over: 'Over',
}

/**
 * Where an event stands at a moment: it is on from its start until just before its end.
 *
 * @example
 * phaseAt(event, '2021-01-07T15:00:00.000Z') // 'on'
 */
export function phaseAt({ when }: { readonly when: When }, now: Instant): Phase {
  if (now < when.startsAt) return 'coming'
  return now < when.endsAt ? 'on' : 'over'
}

/**
 * The day an event starts on, where it is held.
 *
 * @example
 * dayOf(event.when) // '2021-01-07'
 */
export function dayOf({ startsWall }: Pick<When, 'startsWall'>): CalendarDate {
  return startsWall.slice(0, 10)
}

/**
 * The month an event starts in, where it is held.
 *
 * @example
 * monthOf(event.when) // '2021-01'
 */
export function monthOf({ startsWall }: Pick<When, 'startsWall'>): string {
  return startsWall.slice(0, 7)
}

/**
 * Is any of it today, for somebody in a zone? What ends at midnight is not on the day after.
 *
 * @example
 * isToday(event.when, now, 'Europe/London')
 */
export function isToday({ startsAt, endsAt }: When, now: Instant, zone: string): boolean {
  const today = dateIn(now, zone)
  const last = Temporal.Instant.from(endsAt).subtract({ milliseconds: 1 })
  return dateIn(startsAt, zone) <= today && today <= dateIn(last.toString(), zone)
}

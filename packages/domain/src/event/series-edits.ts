import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

import type { CalendarDate, EventId, Instant } from '../shared/index.ts'
import { TimeOfDay } from './before-start.ts'
import { type Editable, moved, type MoveWrite } from './edits.ts'
import { phaseAt } from './phase.ts'
import { longestDays, whenOf } from './when-of.ts'
import { type WallTime, type When, ZoneName } from './when.ts'

/**
 * Which dates an edit of a series is for.
 *
 * @example
 * seriesScopes.map((scope) => seriesScopeWords[scope])
 */
export const seriesScopes = ['this', 'this-and-later', 'all'] as const
/**
 * Which dates an edit is for, as one of {@link seriesScopes}.
 *
 * @example
 * SeriesScope.parse('this-and-later')
 */
export const SeriesScope = z.enum(seriesScopes)
export type SeriesScope = z.infer<typeof SeriesScope>

/**
 * The words people see for each scope. No scope reaches a date that has begun.
 *
 * @example
 * seriesScopeWords['this-and-later'] // 'This date and later ones'
 */
export const seriesScopeWords: Record<SeriesScope, string> = {
  this: 'This date only',
  'this-and-later': 'This date and later ones',
  all: 'All dates to come',
}

/**
 * A date of a series as edits look at it; its key is the start by the rule.
 *
 * @example
 * const { id, key }: SeriesDate = dates[0]
 */
export interface SeriesDate extends Editable {
  readonly id: EventId
  readonly key: WallTime
}

/**
 * Other times for the dates of a series: each keeps its day. Other days are another rule.
 *
 * @example
 * SeriesTimes.parse({ starts: '14:00', ends: '16:00', days: 0, zone: 'Europe/London' })
 */
export const SeriesTimes = z.strictObject({
  starts: TimeOfDay,
  ends: TimeOfDay,
  /** How many days after the first it ends. */
  days: z.int().min(0).max(longestDays),
  zone: ZoneName,
})
export type SeriesTimes = z.infer<typeof SeriesTimes>

/**
 * What changes on the dates of a series: other times, other words, or both.
 *
 * @example
 * const change: SeriesChange<{ title: string }> = { words: { title: 'Winter cuppa' } }
 */
export interface SeriesChange<Words> {
  readonly times?: SeriesTimes
  readonly words?: Words
}

/**
 * What to write on one date. The key follows the rule: only where `key` differs is it written, too.
 *
 * @example
 * for (const { id, key, move, words } of editSeries(dates, change, reach)) …
 */
export interface DateWrite<Words> {
  readonly id: EventId
  readonly key: WallTime
  /** `null`: its time stays, because it was moved or cancelled by itself, or nothing changes. */
  readonly move: MoveWrite | null
  readonly words: Words | null
}

/**
 * Where an edit starts from, which dates it is for, and what time it is.
 *
 * @example
 * const reach: Reach = { key: '2021-01-11T11:00', scope: 'this-and-later', now }
 */
export interface Reach {
  readonly key: WallTime
  readonly scope: SeriesScope
  readonly now: Instant
}

/**
 * The dates an edit reaches: those in its scope that are still to come (E3). They are found by
 * their key, never by their position.
 *
 * @example
 * reachedBy(dates, { key: '2021-01-11T11:00', scope: 'this-and-later', now })
 */
export function reachedBy<SomeDate extends SeriesDate>(
  dates: readonly SomeDate[],
  { key, scope, now }: Reach,
): SomeDate[] {
  const inScope: Record<SeriesScope, (date: SeriesDate) => boolean> = {
    this: (date) => date.key === key,
    'this-and-later': (date) => date.key >= key,
    all: () => true,
  }
  return dates.filter((date) => inScope[scope](date) && phaseAt(date, now) === 'coming')
}

/**
 * What to write when the dates of a series change together. Each stays on its day, so that nobody's
 * booking is for another one (f). One that was moved or cancelled by itself keeps its time; one
 * whose new time the clocks skip does too. For one date alone, the key stays as the rule has it.
 *
 * @example
 * editSeries(dates, { times }, { key: '2021-01-11T11:00', scope: 'all', now })
 */
export function editSeries<Words>(
  dates: readonly SeriesDate[],
  change: SeriesChange<Words>,
  reach: Reach,
): DateWrite<Words>[] {
  const { times } = change
  const words = change.words ?? null
  return reachedBy(dates, reach).map((date) => {
    const { id, key } = date
    if (!times) return { id, key, move: null, words }
    if (reach.scope === 'this') {
      const day = date.when.startsWall.slice(0, 10)
      return { id, key, move: retimed(date, whenAt(day, times), reach.now), words }
    }
    const day = key.slice(0, 10)
    const isOwn = date.when.startsWall !== key
    const move = isOwn ? null : retimed(date, whenAt(day, times), reach.now)
    return { id, key: `${day}T${times.starts}`, move, words }
  })
}

function whenAt(day: CalendarDate, { starts, ends, days, zone }: SeriesTimes): When | undefined {
  const last = Temporal.PlainDate.from(day).add({ days }).toString()
  const answer = whenOf({ startsWall: `${day}T${starts}`, endsWall: `${last}T${ends}`, zone })
  return 'when' in answer ? answer.when : undefined
}

function retimed(date: SeriesDate, when: When | undefined, now: Instant): MoveWrite | null {
  if (date.state === 'cancelled' || !when || phaseAt({ when }, now) !== 'coming') return null
  return moved(date, when) ?? null
}

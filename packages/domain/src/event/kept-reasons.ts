import type { Instant } from '../shared/index.ts'

/**
 * What stands now, where a change was made on something older.
 *
 * @example
 * const { by, revision }: StandsNow = refusal.data.theirs
 */
export interface StandsNow {
  readonly revision: number
  readonly title: string
  readonly summary: string
  readonly words: string
  readonly by: string
  readonly at: Instant
}

/**
 * Every way keeping events can say no, apart from the rules about one event.
 *
 * @example
 * const facts: KeptEventReasons['event/not-found'] = { event: 'winter-cuppa' }
 */
export interface KeptEventReasons {
  'event/not-found': { event: string }
  'event/stale': { title: string; theirs: StandsNow }
  'event/place-taken': { mode: string; taken: number }
  'event/place-awaited': { mode: string; waiting: number }
  'series/not-found': { series: string }
  'series/stale': { title: string; theirs: StandsNow }
  'series/ended': { title: string }
  'series/date-not-its-own': { title: string }
  'series/rule-too-late': { until: string }
}

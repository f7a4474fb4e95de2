import { type ProgressState, progressWords } from './progress-state.ts'
import type { Percent, ProgressSummary, ProgressUpdateView } from './progress.ts'

type Update = Pick<
  ProgressUpdateView,
  'state' | 'words' | 'percent' | 'happenedOn' | 'recordedOn'
> & { readonly evidence: readonly unknown[] }

/**
 * How something is going now: the update that speaks of the latest day, and of several the one
 * written down last. Give the updates in the order in which they were recorded. `null` when there
 * is none: progress changes by updates only (G2).
 *
 * @example
 * summarise(updates)?.state // 'going-well'
 */
export function summarise(updates: readonly Update[]): ProgressSummary | null {
  const latest = latestFirst(updates)[0]
  if (!latest) return null
  const { state, words, percent, happenedOn, evidence } = latest
  return { state, words, percent, happenedOn, evidenceCount: evidence.length }
}

/**
 * Updates for a page, the latest first. Give them in the order in which they were recorded.
 *
 * @example
 * latestFirst(updates)[0]?.happenedOn
 */
export function latestFirst<Each extends Pick<Update, 'happenedOn'>>(
  updates: readonly Each[],
): Each[] {
  return updates
    .map((update, index) => ({ update, index }))
    .toSorted(
      (one, other) =>
        (other.update.happenedOn > one.update.happenedOn ? 1 : 0) -
          (one.update.happenedOn > other.update.happenedOn ? 1 : 0) || other.index - one.index,
    )
    .map(({ update }) => update)
}

/**
 * A part's own progress, as a roll-up needs it.
 *
 * @example
 * const part: PartProgress = { percent: 40, live: true }
 */
export interface PartProgress {
  readonly percent: Percent
  /** Retired parts count no more. */
  readonly live: boolean
}

/**
 * How far something is from how far its parts are: its own number where it has one between the
 * least and the most of its parts, or else their plain average. Parts without a number change
 * nothing, and neither does their order (G1).
 *
 * @example
 * rollUp(null, [{ percent: 20, live: true }, { percent: 40, live: true }, { percent: null, live: true }]) // 30
 */
export function rollUp(own: Percent, parts: readonly PartProgress[]): Percent {
  const numbers = parts.flatMap(({ percent, live }) => (live && percent !== null ? [percent] : []))
  if (numbers.length === 0) return own
  const average = Math.round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length)
  const wanted = own ?? average
  return Math.min(Math.max(wanted, Math.min(...numbers)), Math.max(...numbers))
}

/**
 * Progress as a short phrase, in words before numbers.
 *
 * @example
 * sayProgress({ state: 'under-way', percent: 40 }) // 'Under way, about 40 in 100'
 */
export function sayProgress({
  state,
  percent,
}: {
  readonly state: ProgressState
  readonly percent: Percent
}): string {
  const words = progressWords[state]
  return percent === null || state === 'done' ? words : `${words}, about ${percent} in 100`
}

import type { EventState, EventView } from './event.ts'
import type { When } from './when.ts'

/**
 * What an edit looks at.
 *
 * @example
 * const facts: Editable = event
 */
export type Editable = Pick<EventView, 'state' | 'when' | 'sequence' | 'reason'>

/**
 * What to write on an event after a decision: all four, on condition of the old sequence.
 *
 * @example
 * const { sequence }: EventWrite = cancelled(event, 'The hall is flooded.')
 */
export interface EventWrite {
  readonly state: EventState
  readonly when: When
  readonly sequence: number
  readonly reason: string
}

/**
 * What to write when it was moved, with the time to remember it was moved from.
 *
 * @example
 * const { movedFrom }: MoveWrite = moved(event, when)
 */
export interface MoveWrite extends EventWrite {
  /** `null`: people never saw the old time. */
  readonly movedFrom: When | null
}

/**
 * The event at another time; nothing if that is the time it has. What was postponed is on again.
 *
 * @example
 * moved(event, when)?.sequence // event.sequence + 1
 */
export function moved(event: Editable, when: When): MoveWrite | undefined {
  const isDraft = event.state === 'draft'
  if (isSameWhen(event.when, when) && event.state !== 'postponed') return undefined
  return {
    state: isDraft ? 'draft' : 'published',
    when,
    sequence: isDraft || isSameWhen(event.when, when) ? event.sequence : event.sequence + 1,
    reason: event.state === 'postponed' ? '' : event.reason,
    movedFrom: isDraft || isSameWhen(event.when, when) ? null : event.when,
  }
}

/**
 * The event, cancelled.
 *
 * @example
 * cancelled(event, 'The hall is flooded.').state // 'cancelled'
 */
export function cancelled({ when, sequence }: Editable, reason: string): EventWrite {
  return { state: 'cancelled', when, sequence: sequence + 1, reason }
}

/**
 * The event, put off until a date that nobody knows yet. Calendars keep the old one till then, so
 * the sequence stays.
 *
 * @example
 * postponed(event, 'The hall is flooded.').state // 'postponed'
 */
export function postponed({ when, sequence }: Editable, reason: string): EventWrite {
  return { state: 'postponed', when, sequence, reason }
}

/**
 * The event, held after all as it was planned.
 *
 * @example
 * restored(event).state // 'published'
 */
export function restored({ state, when, sequence }: Editable): EventWrite {
  const rises = state === 'cancelled'
  return { state: 'published', when, sequence: rises ? sequence + 1 : sequence, reason: '' }
}

/**
 * Is it the same promise? The wall and the zone are; the moments follow.
 *
 * @example
 * isSameWhen(event.when, when)
 */
export function isSameWhen(one: When, other: When): boolean {
  return (
    one.startsWall === other.startsWall &&
    one.endsWall === other.endsWall &&
    one.zone === other.zone
  )
}

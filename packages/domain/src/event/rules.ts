import type { Instant, Refusal } from '../shared/index.ts'
import type { EventState, EventView } from './event.ts'
import type { KeptEventReasons } from './kept-reasons.ts'
import { type Mode, modeWords } from './mode.ts'
import { phaseAt } from './phase.ts'
import type { EventRefusal } from './reasons.ts'
import type { When } from './when.ts'

/**
 * What the rules judge an event by.
 *
 * @example
 * const facts: EventFacts = { state: 'published', when }
 */
export type EventFacts = Pick<EventView, 'state' | 'when'>

/**
 * Did it happen, or may it have? Published, and over; what was postponed or cancelled never was.
 *
 * @example
 * hasHappened(event, now)
 */
export function hasHappened(event: EventFacts, now: Instant): boolean {
  return event.state === 'published' && phaseAt(event, now) === 'over'
}

/**
 * May this draft be published? It has a title and a way to take part. One that is over already may
 * be, as a record of what happened.
 *
 * @example
 * refusePublish({ state: 'draft', title: '', modes: ['online'] })?.code // 'event/title-missing'
 */
export function refusePublish({
  state,
  title,
  modes,
}: {
  readonly state: EventState
  readonly title: string
  readonly modes: readonly Mode[]
}): EventRefusal | undefined {
  if (state !== 'draft') return no('event/already-published')
  if (title.trim() === '') return no('event/title-missing')
  return modes.length === 0 ? no('event/place-missing') : undefined
}

/**
 * May this event be at another time? A date that is over never changes (E3), one that has begun
 * keeps its start, one that people know goes nowhere into the past. A postponed one may get its new
 * date late.
 *
 * @example
 * refuseEventMove(event, when, now)?.code // 'event/is-over'
 */
export function refuseEventMove(
  event: EventFacts,
  when: When,
  now: Instant,
): EventRefusal | undefined {
  if (event.state === 'draft') return undefined
  if (event.state === 'cancelled') return no('event/is-cancelled')
  if (event.state === 'published') {
    const phase = phaseAt(event, now)
    if (phase === 'over') return no('event/is-over')
    if (phase === 'on' && when.startsAt !== event.when.startsAt) return no('event/has-begun')
  }
  return phaseAt({ when }, now) === 'over' ? no('event/moved-into-past') : undefined
}

/**
 * May this event be cancelled? Not a draft, not twice, not when it is over, and only with words for
 * those who wanted to come.
 *
 * @example
 * refuseCancel(event, { reason: '', now })?.code // 'event/reason-missing'
 */
export function refuseCancel(
  event: EventFacts,
  { reason, now }: { readonly reason: string; readonly now: Instant },
): EventRefusal | undefined {
  if (event.state === 'cancelled') return no('event/is-cancelled')
  return refuseStop(event, { reason, now })
}

/**
 * May this event be put off until a date that nobody knows yet? Like cancelling, and not twice.
 *
 * @example
 * refusePostpone(event, { reason: 'The hall is flooded.', now }) // undefined: yes
 */
export function refusePostpone(
  event: EventFacts,
  { reason, now }: { readonly reason: string; readonly now: Instant },
): EventRefusal | undefined {
  if (event.state === 'cancelled') return no('event/is-cancelled')
  if (event.state === 'postponed') return no('event/is-postponed')
  return refuseStop(event, { reason, now })
}

/**
 * May this event be held after all, when and where it was planned? Only one that was cancelled or
 * postponed, and whose time has not gone by.
 *
 * @example
 * refuseUncancel(event, now)?.code // 'event/is-on-as-planned'
 */
export function refuseUncancel(event: EventFacts, now: Instant): EventRefusal | undefined {
  if (event.state === 'draft') return no('event/not-published')
  if (event.state === 'published') return no('event/is-on-as-planned')
  return phaseAt(event, now) === 'over' ? no('event/is-over') : undefined
}

/**
 * May this event be deleted? Only a draft: what people have seen is cancelled, so that they know.
 *
 * @example
 * refuseDelete({ state: 'published' })?.code // 'event/not-a-draft'
 */
export function refuseDelete({ state }: Pick<EventFacts, 'state'>): EventRefusal | undefined {
  return state === 'draft' ? undefined : no('event/not-a-draft')
}

/**
 * May this way to take part go? Not while somebody has a place in it, was offered one, or waits.
 *
 * @example
 * refuseWayGone({ mode: 'online', taken: 0, waiting: 2 })?.code // 'event/place-awaited'
 */
export function refuseWayGone({
  mode,
  taken,
  waiting,
}: {
  readonly mode: Mode
  readonly taken: number
  readonly waiting: number
}): Refusal<KeptEventReasons> | undefined {
  if (taken > 0) return { kind: 'rule', code: 'event/place-taken', data: { mode, taken } }
  if (waiting > 0) return { kind: 'rule', code: 'event/place-awaited', data: { mode, waiting } }
  return undefined
}

/**
 * May a place have this much room? Not less than is taken (a); `null` is no limit.
 *
 * @example
 * refuseCapacity({ mode: 'online', capacity: 10, taken: 12 })?.code // 'event/capacity-below-taken'
 */
export function refuseCapacity({
  mode,
  capacity,
  taken,
}: {
  readonly mode: Mode
  readonly capacity: number | null
  readonly taken: number
}): EventRefusal | undefined {
  if (capacity === null || capacity >= taken) return undefined
  const data = { mode: modeWords[mode], capacity, taken }
  return { kind: 'rule', code: 'event/capacity-below-taken', data }
}

function refuseStop(
  event: EventFacts,
  { reason, now }: { readonly reason: string; readonly now: Instant },
): EventRefusal | undefined {
  if (event.state === 'draft') return no('event/not-published')
  if (hasHappened(event, now)) return no('event/is-over')
  return reason.trim() === '' ? no('event/reason-missing') : undefined
}

type BareCode =
  | 'event/already-published'
  | 'event/title-missing'
  | 'event/place-missing'
  | 'event/reason-missing'
  | 'event/not-published'
  | 'event/not-a-draft'
  | 'event/is-cancelled'
  | 'event/is-postponed'
  | 'event/is-on-as-planned'
  | 'event/is-over'
  | 'event/has-begun'
  | 'event/moved-into-past'

/** What is missing is a rule; what is not as the reader thought is a conflict. */
function no(code: BareCode): EventRefusal {
  const kind = code.endsWith('-missing') || code === 'event/moved-into-past' ? 'rule' : 'conflict'
  return { kind, code, data: {} }
}

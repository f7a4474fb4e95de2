import {
  type CalendarDate,
  type DateUnderRule,
  datesOf,
  type EventId,
  EventId as Id,
  mostDates,
  planRule,
  Recurrence,
  refuseRecurrence,
  type RuleDate,
  RuleFate,
  type RulePlan,
  ZoneName,
} from '@cuppa/domain'
import { z } from 'zod'

import { type Reach, reachOf } from '../booking/read-reach.ts'
import { wall } from '../event/event-input.ts'
import type { LockedEvent } from '../event/lock-event.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { minutes } from './create-series.ts'
import { ahead, firstOf } from './make-dates.ts'
import type { SeriesRow } from './series.queries.ts'
import { keyOf, notItsOwn, ownOf } from './update-series.ts'
import { dayAfter } from './wall-after.ts'

/** A rule, and the first day on which it holds. */
export const newRule = {
  startsWall: wall,
  minutes,
  zone: ZoneName,
  recurrence: Recurrence,
}
const NewRule = z.strictObject(newRule)
export type NewRule = z.infer<typeof NewRule>

/** What the team decides for dates that do not follow by themselves. */
export const Decisions = z
  .array(z.strictObject({ eventId: Id, fate: RuleFate.extract(['stays', 'moves', 'goes']) }))
  .max(mostDates * 2)
  .refine((all) => new Set(all.map(({ eventId }) => eventId)).size === all.length)
export type Decisions = z.infer<typeof Decisions>

export interface Ruled {
  readonly plan: RulePlan
  readonly byId: ReadonlyMap<EventId, LockedEvent>
  readonly reach: (eventId: EventId) => Reach
  /** The day up to which dates are made. */
  readonly upTo: CalendarDate
}

/** What the rule makes of the dates of a series, as they stand. */
export async function ruledBy(
  scope: ReadScope,
  { series, all }: { readonly series: SeriesRow; readonly all: readonly LockedEvent[] },
  { rule, decisions }: { readonly rule: NewRule; readonly decisions: Decisions },
): Promise<Ruled> {
  obey(refuseRecurrence(rule.recurrence, firstOf(rule)))
  const byId = new Map(all.map((one) => [one.id, one]))
  if (decisions.some(({ eventId }) => !byId.has(eventId))) throw notItsOwn(series)
  const from = rule.startsWall.slice(0, 10)
  const yearOn = dayAfter(today(scope), ahead)
  const upTo = yearOn > series.madeUntil ? yearOn : series.madeUntil
  refuseLate(from, upTo)
  const span = { from, to: upTo }
  const old = { from, to: series.madeUntil }
  const made = everyDate(Recurrence.parse(series.recurrence), firstOf(series), old)
  const own = await ownOf(scope.db, series.id)
  const reach = await reachOf(
    scope.db,
    all.map(({ id }) => id),
  )
  const dates = all.map((event): DateUnderRule => ({
    ...event,
    key: keyOf(event, series),
    people: reach(event.id).reduce((sum, { people }) => sum + people, 0),
    isOwn: event.standsAlone || event.state === 'postponed' || own(event.id).size > 0,
  }))
  const change = {
    from,
    wanted: everyDate(rule.recurrence, firstOf(rule), span),
    made: new Set(made.map(({ key }) => key.slice(0, 10))),
    now: scope.now(),
  }
  const decided = new Map(decisions.map(({ eventId, fate }) => [eventId, fate]))
  const plan = planRule(dates, change, decided)
  const make = plan.make.slice(0, mostDates)
  return { plan: { ...plan, make }, byId, reach, upTo }
}

/** Between the dates that are made and a later rule there would be a gap that nobody sees. */
function refuseLate(from: CalendarDate, until: CalendarDate): void {
  if (from <= until) return
  throw new RefusalError({ kind: 'rule', code: 'series/rule-too-late', data: { until } })
}

/** All of them: the most that are made at once is no end of what fits. */
function everyDate(
  rule: Recurrence,
  first: Parameters<typeof datesOf>[1],
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): RuleDate[] {
  const dates = datesOf(rule, first, { from, to })
  const last = dates.at(-1)
  if (!last || dates.length < mostDates) return dates
  return [...dates, ...everyDate(rule, first, { from: dayAfter(last.key.slice(0, 10), 1), to })]
}

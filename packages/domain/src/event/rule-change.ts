import { z } from 'zod'

import type { CalendarDate, EventId, Instant } from '../shared/index.ts'
import type { RuleDate } from './dates-of.ts'
import { isSameWhen } from './edits.ts'
import { phaseAt } from './phase.ts'
import type { SeriesDate } from './series-edits.ts'
import type { When } from './when.ts'

/**
 * What becomes of a date when its series follows another rule: it `fits`, it `moves` to the new time
 * on its day, it `stays` as it is although the rule no longer has it, or it `goes`. One that was
 * cancelled before is `off`, also where the new rule has its day.
 *
 * @example
 * ruleFates.map((fate) => counts.get(fate))
 */
export const ruleFates = ['fits', 'moves', 'stays', 'goes', 'off'] as const
/**
 * What becomes of a date, as one of {@link ruleFates}.
 *
 * @example
 * RuleFate.parse('stays')
 */
export const RuleFate = z.enum(ruleFates)
export type RuleFate = z.infer<typeof RuleFate>

/**
 * A date as a change of the rule looks at it.
 *
 * @example
 * const { people, isOwn }: DateUnderRule = dates[0]
 */
export interface DateUnderRule extends SeriesDate {
  /** How many have a place, are offered one, or wait for it. */
  readonly people: number
  /** Something was set, moved or put off for it alone. */
  readonly isOwn: boolean
}

/**
 * The new rule, and since when it holds.
 *
 * @example
 * const change: RuleChange = { from: '2021-02-01', wanted, made: new Set(), now }
 */
export interface RuleChange {
  /** The first day of the new rule; dates for days before it stay as they are. */
  readonly from: CalendarDate
  readonly wanted: readonly RuleDate[]
  /** Days for which the old rule made a date: one that the team took away is not made again. */
  readonly made: ReadonlySet<CalendarDate>
  readonly now: Instant
}

/**
 * What becomes of one date, and what else the team may decide for it.
 *
 * @example
 * const { fate, choices }: RuledDate = plan.dates[0]
 */
export interface RuledDate {
  readonly id: EventId
  readonly fate: RuleFate
  /** More than one only where people have booked, or where it was edited alone. */
  readonly choices: readonly RuleFate[]
  /** Its time by the new rule, where that is another one. */
  readonly to: When | null
}

/**
 * All that a change of the rule does.
 *
 * @example
 * const { dates, make }: RulePlan = planRule(dates, change)
 */
export interface RulePlan {
  readonly dates: readonly RuledDate[]
  readonly make: readonly RuleDate[]
}

/**
 * What a series becomes under another rule. A date that has begun never changes (E3). One that
 * somebody has booked, or that was edited alone, stays as it is unless the team decides otherwise.
 * The others follow the rule; each keeps its day, so none becomes another. The same rule once more
 * changes nothing.
 *
 * @example
 * planRule(dates, { from: '2021-02-01', wanted: datesOf(rule, first, window), made, now })
 */
export function planRule(
  dates: readonly DateUnderRule[],
  change: RuleChange,
  decided: ReadonlyMap<EventId, RuleFate> = new Map(),
): RulePlan {
  const byDay = new Map(change.wanted.map((date) => [dayOf(date.key), date]))
  const reached = dates.filter(
    (date) => dayOf(date.key) >= change.from && phaseAt(date, change.now) === 'coming',
  )
  const planned = reached.flatMap((date) => {
    const wanted = byDay.get(dayOf(date.key))?.when
    const plan = planDate(date, wanted, change.now)
    if (!plan) return []
    const wish = decided.get(date.id)
    return [wish && plan.choices.includes(wish) ? { ...plan, fate: wish } : plan]
  })
  const taken = takenDays(dates, planned)
  const make = change.wanted.filter(
    ({ key, when }) =>
      phaseAt({ when }, change.now) === 'coming' &&
      !change.made.has(dayOf(key)) &&
      !taken.has(dayOf(key)),
  )
  return { dates: planned, make }
}

const dayOf = (wall: string): CalendarDate => wall.slice(0, 10)

function planDate(
  date: DateUnderRule,
  wanted: When | undefined,
  now: Instant,
): RuledDate | undefined {
  if (date.state === 'cancelled') return wanted && only(date, 'off')
  if (!wanted) return isHeld(date) ? leftToTeam(date, null) : only(date, 'goes')
  // One whose new time has gone by today is left at the old one.
  const isLate = phaseAt({ when: wanted }, now) !== 'coming'
  if (isLate || isSameWhen(date.when, wanted)) return only(date, 'fits')
  return isHeld(date) ? leftToTeam(date, wanted) : only(date, 'moves', wanted)
}

const isHeld = ({ people, isOwn }: DateUnderRule) => people > 0 || isOwn

const only = ({ id }: DateUnderRule, fate: RuleFate, to: When | null = null): RuledDate => ({
  id,
  fate,
  choices: [fate],
  to,
})

/** What was put off has no time that it could move from. */
function leftToTeam({ id, state }: DateUnderRule, to: When | null): RuledDate {
  const choices: readonly RuleFate[] =
    to && state !== 'postponed' ? ['stays', 'moves', 'goes'] : ['stays', 'goes']
  return { id, fate: 'stays', choices, to }
}

/** A series has one date a day, by the rule as by what is held. */
function takenDays(dates: readonly DateUnderRule[], planned: readonly RuledDate[]) {
  const gone = new Set(planned.filter(({ fate }) => fate === 'goes').map(({ id }) => id))
  const held = dates.filter(({ id, state }) => state !== 'cancelled' && !gone.has(id))
  return new Set([
    ...dates.map(({ key }) => dayOf(key)),
    ...held.map(({ when }) => dayOf(when.startsWall)),
  ])
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { eventId, givenDate, givenWhen } from '../testing/given-event.ts'
import { cancelled, moved } from './edits.ts'
import { eventStates } from './event.ts'
import { phaseAt } from './phase.ts'
import {
  type DateUnderRule,
  planRule,
  type RuleChange,
  type RuleFate,
  ruleFates,
} from './rule-change.ts'

const now = '2021-01-15T00:00:00.000Z'
type Given = Partial<DateUnderRule>
const dated = (number: number, day: string, given: Given = {}): DateUnderRule => ({
  ...givenDate(number, day),
  people: 0,
  isOwn: false,
  ...given,
})
const wantedAt = (day: string, time = '11') => {
  const { key, when } = givenDate(0, day, { time })
  return { key, when }
}
const change = (wanted: RuleChange['wanted'], more: Partial<RuleChange> = {}): RuleChange => ({
  from: '2021-01-11',
  wanted,
  made: new Set(),
  now,
  ...more,
})
const fatesOf = (rows: readonly DateUnderRule[], ruled: RuleChange) =>
  planRule(rows, ruled).dates.map(({ id, fate, choices }) => [
    Number(id.slice(-2)),
    fate,
    choices.length,
  ])

describe('following another rule', () => {
  test('what nobody has booked follows it: it fits, moves on its day, or goes', () => {
    const rows = [
      dated(1, '2021-01-11'),
      dated(2, '2021-01-18'),
      dated(3, '2021-01-25'),
      dated(4, '2021-02-01'),
    ]
    const ruled = change([wantedAt('2021-01-18'), wantedAt('2021-02-01', '14')])

    expect(fatesOf(rows, ruled)).toEqual([
      [2, 'fits', 1],
      [3, 'goes', 1],
      [4, 'moves', 1],
    ])
    expect(planRule(rows, ruled).dates[2]?.to?.startsWall).toBe('2021-02-01T14:00')
  })

  test('what is booked, or was edited alone, stays unless the team decides otherwise', () => {
    const booked = dated(1, '2021-01-18', { people: 1 })
    const own = dated(2, '2021-01-25', { isOwn: true })
    const later = dated(3, '2021-02-01', { people: 2 })
    const ruled = change([wantedAt('2021-02-01', '14')])

    expect(planRule([booked, own, later], ruled).dates).toMatchObject([
      { fate: 'stays', choices: ['stays', 'goes'] },
      { fate: 'stays', choices: ['stays', 'goes'] },
      { fate: 'stays', choices: ['stays', 'moves', 'goes'] },
    ])
    const decided = new Map<DateUnderRule['id'], RuleFate>([
      [booked.id, 'goes'],
      [own.id, 'moves'],
      [later.id, 'moves'],
    ])
    expect(planRule([booked, own, later], ruled, decided).dates.map(({ fate }) => fate)).toEqual([
      'goes',
      'stays',
      'moves',
    ])
  })

  test('what was cancelled stays cancelled, and what was put off waits for a day of its own', () => {
    const off = dated(1, '2021-01-18', { state: 'cancelled' })
    const late = dated(2, '2021-01-25', { state: 'postponed', isOwn: true })
    const ruled = change([wantedAt('2021-01-18'), wantedAt('2021-01-25', '14')])

    expect(planRule([off, late], ruled)).toEqual({
      dates: [
        { id: off.id, fate: 'off', choices: ['off'], to: null },
        { ...planRule([late], ruled).dates[0], choices: ['stays', 'goes'] },
      ],
      make: [],
    })
  })

  test('days before the first of the new rule stay with the old one', () => {
    const rows = [dated(1, '2021-01-18'), dated(2, '2021-01-25')]

    expect(fatesOf(rows, change([], { from: '2021-01-20' }))).toEqual([[2, 'goes', 1]])
  })

  test('new dates are made where none is or was, and none that the team took away', () => {
    const moved_ = dated(1, '2021-01-18', {
      isOwn: true,
      when: givenWhen('2021-01-20T11:00', '2021-01-20T11:59'),
    })
    const wanted = ['2021-01-11', '2021-01-18', '2021-01-20', '2021-01-22', '2021-01-29']
    const ruled = change(
      wanted.map((day) => wantedAt(day)),
      { made: new Set(['2021-01-22']) },
    )

    expect(planRule([moved_], ruled).make.map(({ key }) => key)).toEqual(['2021-01-29T11:00'])
  })

  test('a new time of today that has gone by leaves the date at the old one', () => {
    const today = dated(1, '2021-01-15')
    const ruled = change([wantedAt('2021-01-15', '08')], { now: '2021-01-15T09:00:00.000Z' })

    expect(fatesOf([today], ruled)).toEqual([[1, 'fits', 1]])
  })
})

const anyDay = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2021-01-${String(day).padStart(2, '0')}`)
const anyDates = fc
  .uniqueArray(
    fc.record({
      day: anyDay,
      held: anyDay,
      state: fc.constantFrom(...eventStates),
      people: fc.integer({ min: 0, max: 2 }),
      isOwn: fc.boolean(),
    }),
    { selector: ({ day }) => day, maxLength: 16 },
  )
  .map((rows) =>
    rows.map(({ day, held, state, people, isOwn }, index) =>
      dated(index, day, {
        state,
        people,
        isOwn: isOwn || state === 'postponed',
        // Whoever was moved was edited alone.
        ...(isOwn && { when: givenWhen(`${held}T11:00`, `${held}T11:59`) }),
      }),
    ),
  )
const anyChange = fc
  .record({
    from: anyDay,
    days: fc.uniqueArray(anyDay, { maxLength: 12 }),
    time: fc.constantFrom('09', '11', '14'),
    made: fc.uniqueArray(anyDay, { maxLength: 6 }),
    at: anyDay,
  })
  .map(({ from, days, time, made, at }): RuleChange => ({
    from,
    wanted: days
      .toSorted()
      .filter((day) => day >= from)
      .map((day) => wantedAt(day, time)),
    made: new Set(made),
    now: `${at}T10:00:00.000Z`,
  }))
const anyWishes = fc.array(fc.constantFrom(...ruleFates), { minLength: 16, maxLength: 16 })

/** The rows after the change, as the verb writes them. */
function followed(rows: readonly DateUnderRule[], ruled: RuleChange, wishes: readonly RuleFate[]) {
  const decided = new Map(rows.map(({ id }, index) => [id, wishes[index] ?? 'stays']))
  const { dates, make } = planRule(rows, ruled, decided)
  const byId = new Map(dates.map((date) => [date.id, date]))
  const kept = rows.flatMap((row): DateUnderRule[] => {
    const plan = byId.get(row.id)
    if (plan?.fate === 'moves' && plan.to) return [{ ...row, ...moved(row, plan.to) }]
    if (plan?.fate === 'stays') return [{ ...row, isOwn: true }]
    if (plan?.fate !== 'goes') return [row]
    return row.state === 'draft' ? [] : [{ ...row, ...cancelled(row, 'Other days.') }]
  })
  return [
    ...kept,
    ...make.map((date, index) => ({ ...dated(50 + index, date.key.slice(0, 10)), ...date })),
  ]
}

test('E3 (f) no rule touches what has begun; what is booked never vanishes by itself', () => {
  fc.assert(
    fc.property(anyDates, anyChange, anyWishes, (rows, ruled, wishes) => {
      const after = new Map(followed(rows, ruled, wishes).map((row) => [row.id, row]))
      const silent = new Map(followed(rows, ruled, []).map((row) => [row.id, row]))

      for (const row of rows) {
        const isPast = phaseAt(row, ruled.now) !== 'coming'
        if (isPast) expect(after.get(row.id)).toEqual(row)
        if (row.people > 0 || row.isOwn) {
          const { isOwn: _, ...facts } = row
          expect(silent.get(row.id)).toMatchObject(facts)
        }
        if (row.state !== 'draft') expect(after.has(row.id)).toBe(true)
      }
    }),
  )
})

test('the same rule once more changes nothing, whatever was decided, and one date is one day', () => {
  fc.assert(
    fc.property(anyDates, anyChange, anyWishes, (rows, ruled, wishes) => {
      const once = followed(rows, ruled, wishes)
      const days = new Set([...ruled.made, ...ruled.wanted.map(({ key }) => key.slice(0, 10))])
      const again = { ...ruled, made: days }

      expect(followed(once, again, [])).toEqual(
        once.map((row) => {
          const plan = planRule(once, again).dates.find(({ id }) => id === row.id)
          return plan?.fate === 'stays' ? { ...row, isOwn: true } : row
        }),
      )
      expect(
        planRule(once, again).dates.some(({ fate }) => fate === 'moves' || fate === 'goes'),
      ).toBe(false)
      expect(planRule(once, again).make).toEqual([])
      const keys = once.map(({ key }) => key.slice(0, 10))
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('an id of a date that goes on is the one it had', () => {
  const row = dated(1, '2021-01-18')
  const [after] = followed([row], change([wantedAt('2021-01-18', '14')]), [])

  expect(after).toMatchObject({
    id: eventId(1),
    sequence: 1,
    when: { startsWall: '2021-01-18T14:00' },
  })
})

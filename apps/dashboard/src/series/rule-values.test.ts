import { sayRecurrence } from '@cuppa/domain'
import { expect, test } from 'vitest'

import {
  emptyRule,
  firstInForm,
  minutesOf,
  missingIn,
  ruleFrom,
  ruleInForm,
  timesFrom,
  type RuleValues,
} from './rule-values.ts'

const rule = (more: Partial<RuleValues>): RuleValues => ({ ...emptyRule, interval: 1, ...more })

test.each([
  [{}, 'Every second Monday of the month, at 11am'],
  [{ monthlyOn: 'last' }, 'Every last Monday of the month, at 11am'],
  [{ monthlyOn: 'day' }, 'On the 11th of every month, at 11am'],
  [{ monthlyOn: 'last-day' }, 'On the last day of every month, at 11am'],
  [{ freq: 'weekly', weekdays: ['friday'], interval: 2 }, 'Every 2 weeks, on Friday, at 11am'],
  [{ freq: 'daily', ends: 'count', times: '6' }, 'Every day, at 11am, 6 times'],
  [
    { freq: 'yearly', ends: 'until', until: '2030-01-11' },
    'Every year on 11 January, at 11am, until 11 January 2030',
  ],
] as const)('the answers %j mean: %s', (answers, said) => {
  const made = ruleFrom(
    rule({ ...answers, weekdays: [...('weekdays' in answers ? answers.weekdays : [])] }),
    '2021-01-11',
  )

  expect(sayRecurrence(made, '2021-01-11T11:00')).toBe(said)
})

test.each([
  [{ freq: 'weekly' }, 'weekdays'],
  [{ ends: 'count', times: '201' }, 'times'],
  [{ ends: 'until', until: '' }, 'until'],
  [{ freq: 'daily', ends: 'never', times: '' }, undefined],
] as const)('the answers %j are missing %s', (answers, field) => {
  expect(missingIn(rule(answers))).toBe(field)
})

test('a date into the next day is as long on the wall as it says, and comes back the same', () => {
  const when = {
    startsOn: '2021-01-11',
    startsAt: '22:30',
    endsOn: '2021-01-12',
    endsAt: '00:15',
    zone: 'Europe/London',
  }

  expect(minutesOf(when)).toBe(105)
  expect(timesFrom(when)).toEqual({
    starts: '22:30',
    ends: '00:15',
    days: 1,
    zone: 'Europe/London',
  })
  expect(
    firstInForm({ startsWall: '2021-01-11T22:30', minutes: 105, zone: 'Europe/London' }),
  ).toEqual(when)
})

test.each<Partial<RuleValues>>([
  {},
  { monthlyOn: 'last' },
  { monthlyOn: 'day', interval: 3 },
  { monthlyOn: 'last-day' },
  { freq: 'weekly', weekdays: ['friday', 'monday'], interval: 2 },
  { freq: 'daily', ends: 'count', times: '6' },
  { freq: 'yearly', ends: 'until', until: '2030-01-11' },
])('the rule of a series stands in its form as it was given: %j', (answers) => {
  const made = ruleFrom(rule(answers), '2021-01-25')
  const { interval, ...fields } = ruleInForm(made)

  expect(ruleFrom({ ...fields, interval: Number(interval) }, '2021-01-25')).toEqual(made)
})

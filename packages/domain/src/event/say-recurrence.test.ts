import { expect, test } from 'vitest'

import { Recurrence } from './recurrence.ts'
import { sayRecurrence, sayRule } from './say-recurrence.ts'

const base = { interval: 1, ends: null, except: [] }

test.each([
  [{ freq: 'daily' }, 'Every day, at 11am'],
  [{ freq: 'daily', interval: 3 }, 'Every 3 days, at 11am'],
  [{ freq: 'weekly', weekdays: ['monday'] }, 'Every Monday, at 11am'],
  [
    { freq: 'weekly', weekdays: ['wednesday', 'monday'], ends: { count: 6 } },
    'Every Monday and Wednesday, at 11am, 6 times',
  ],
  [{ freq: 'weekly', interval: 2, weekdays: ['friday'] }, 'Every 2 weeks, on Friday, at 11am'],
  [
    { freq: 'monthly', on: { nth: 2, weekday: 'monday' } },
    'Every second Monday of the month, at 11am',
  ],
  [
    { freq: 'monthly', on: { nth: -1, weekday: 'friday' }, ends: { until: '2021-06-30' } },
    'Every last Friday of the month, at 11am, until 30 June 2021',
  ],
  [{ freq: 'monthly', on: { day: 31 } }, 'On the 31st of every month, at 11am'],
  [{ freq: 'monthly', on: { day: -1 } }, 'On the last day of every month, at 11am'],
  [
    { freq: 'monthly', interval: 3, on: { nth: 1, weekday: 'sunday' } },
    'Every 3 months, on the first Sunday, at 11am',
  ],
  [
    { freq: 'yearly', except: ['2023-01-11', '2022-01-11'] },
    'Every year on 11 January, at 11am, but not on 11 January 2022 and 11 January 2023',
  ],
  [{ freq: 'yearly', interval: 2 }, 'Every 2 years on 11 January, at 11am'],
])('%o', (rule, said) => {
  expect(sayRecurrence(Recurrence.parse({ ...base, ...rule }), '2021-01-11T11:00')).toBe(said)
})

test.each([
  ['2021-01-04T11:00', 'Every day, at 11am, from 11 January 2021 on'],
  ['2021-01-11T11:00', 'Every day, at 11am'],
  [undefined, 'Every day, at 11am'],
])('where the next date is %s, the rule of a series is: %s', (next, said) => {
  const daily = { freq: 'daily', interval: 1, ends: null, except: [] } as const

  expect(sayRule({ ...daily, except: [] }, '2021-01-11T11:00', next)).toBe(said)
})

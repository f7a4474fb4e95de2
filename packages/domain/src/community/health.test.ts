import { expect, test } from 'vitest'

import { type HealthMonth, HealthMonth as Month, sayHealth } from './health.ts'

const month = (name: string, joined: number): HealthMonth =>
  Month.parse({ month: name, joined, came: 0, firstTime: 0, contributed: 0, waiting: 0 })

test.each([
  [[], 'Fewer than 5 people in every month.'],
  [[month('2026-10', 0), month('2026-11', 0)], 'Fewer than 5 people in every month.'],
  [[month('2026-11', 10)], 'At least 10 people.'],
  [
    [month('2026-10', 15), month('2026-11', 10)],
    'At least 25 people, most in October 2026: at least 15 people.',
  ],
])('what a chart shows is said: case %#', (months, sentence) => {
  expect(sayHealth('joined', months)).toBe(sentence)
})

test('P5 a month cannot tell how large a group under five is', () => {
  expect(Month.safeParse({ ...month('2026-11', 5), joined: 3 }).success).toBe(false)
})

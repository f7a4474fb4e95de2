import fc from 'fast-check'

import { type Recurrence, weekdays } from '../event/index.ts'

const weekday = fc.constantFrom(...weekdays)
const common = {
  interval: fc.integer({ min: 1, max: 6 }),
  ends: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 1, max: 60 }).map((count) => ({ count })),
    fc.integer({ min: 2020, max: 2032 }).map((year) => ({ until: `${year}-05-31` })),
  ),
  except: fc.array(fc.constantFrom('2021-01-11', '2021-03-28', '2024-02-29'), { maxLength: 3 }),
}

/** Any rule of the four frequencies. */
export const anyRecurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ freq: fc.constant('daily' as const), ...common }),
  fc.record({
    freq: fc.constant('weekly' as const),
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }),
    ...common,
  }),
  fc.record({
    freq: fc.constant('monthly' as const),
    on: fc.oneof(
      fc.record({ day: fc.constantFrom(1, 15, 28, 29, 30, 31, -1) }),
      fc.record({ nth: fc.constantFrom(1, 2, 3, 4, 5, -1), weekday }),
    ),
    ...common,
  }),
  fc.record({ freq: fc.constant('yearly' as const), ...common }),
)

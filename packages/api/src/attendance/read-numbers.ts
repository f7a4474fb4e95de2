import {
  type AttendanceNumbers,
  CalendarDate,
  type EventId,
  EventKind,
  numbersOf,
} from '@cuppa/domain'
import { z } from 'zod'

import type { ReadScope } from '../kernel/scope.ts'
import { countKnown, countNamed, countUnnamedIn, type Range } from './numbers.queries.ts'

export const ReadNumbers = z.strictObject({
  from: CalendarDate,
  to: CalendarDate,
  kind: EventKind.optional(),
})
export type ReadNumbers = z.infer<typeof ReadNumbers>

/** The numbers of all events from one day to another, both included. */
export const readNumbers = (scope: ReadScope, range: ReadNumbers): Promise<AttendanceNumbers> =>
  count(scope, range)

/** The numbers of one event: of none, where nobody was noted or it is not over. */
export const readNumbersOf = (scope: ReadScope, eventId: EventId): Promise<AttendanceNumbers> =>
  count(scope, { eventIds: [eventId] })

async function count(scope: ReadScope, which: Omit<Range, 'now'>): Promise<AttendanceNumbers> {
  scope.tags.add('attendance').add('events')
  const range = { ...which, now: scope.now() }
  const people = [
    ...(await countNamed(scope.db, range)),
    ...(await countUnnamedIn(scope.db, range)),
  ]
  const { known, firstTime } = await countKnown(scope.db, range)
  return numbersOf({
    events: new Set(people.map(({ id }) => id)).size,
    came: people.reduce((sum, each) => sum + each.people, 0),
    known,
    firstTime,
  })
}

import {
  type AttendanceNumbers,
  CalendarDate,
  type EventId,
  EventKind,
  numbersOf,
} from '@cuppa/domain'
import { z } from 'zod'

import type { ReadScope } from '../kernel/scope.ts'
import type { Range } from './held.ts'
import { countKnown, countKnownByEvent, countNamed, countUnnamedIn } from './numbers.queries.ts'

export const ReadNumbers = z.strictObject({
  from: CalendarDate,
  to: CalendarDate,
  kind: EventKind.optional(),
})
export type ReadNumbers = z.infer<typeof ReadNumbers>

/** The numbers of each of these events: of none, where nobody was noted or it is not over. */
export async function readNumbersByEvent(
  scope: ReadScope,
  eventIds: readonly EventId[],
): Promise<ReadonlyMap<EventId, AttendanceNumbers>> {
  if (eventIds.length === 0) return new Map()
  scope.tags.add('attendance').add('events')
  const range = { eventIds, now: scope.now() }
  const came = sumsOf(await countAll(scope, range))
  const known = new Map((await countKnownByEvent(scope.db, range)).map((row) => [row.id, row]))
  return new Map(
    eventIds.map((id) => {
      const [people, booked] = [came.get(id), known.get(id)]
      return [
        id,
        numbersOf({
          events: people === undefined ? 0 : 1,
          came: people ?? 0,
          known: booked?.known ?? 0,
          firstTime: booked?.firstTime ?? 0,
        }),
      ]
    }),
  )
}

/** The numbers of all events from one day to another, both included. */
export async function readNumbers(
  scope: ReadScope,
  input: ReadNumbers,
): Promise<AttendanceNumbers> {
  scope.tags.add('attendance').add('events')
  const range = { ...input, now: scope.now() }
  const came = sumsOf(await countAll(scope, range))
  const { known, firstTime } = await countKnown(scope.db, range)
  return numbersOf({
    events: came.size,
    came: [...came.values()].reduce((sum, people) => sum + people, 0),
    known,
    firstTime,
  })
}

interface People {
  readonly id: EventId
  readonly people: number
}

const countAll = async ({ db }: ReadScope, range: Range): Promise<People[]> => [
  ...(await countNamed(db, range)),
  ...(await countUnnamedIn(db, range)),
]

function sumsOf(rows: readonly People[]): ReadonlyMap<EventId, number> {
  const sums = new Map<EventId, number>()
  for (const { id, people } of rows) sums.set(id, (sums.get(id) ?? 0) + people)
  return sums
}

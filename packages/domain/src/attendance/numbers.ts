import { z } from 'zod'

import { sayCount } from '../shared/index.ts'

/** Groups of fewer people than this are never counted in public (P5). */
const smallest = 5

/**
 * A number of people as it is told in public: rounded down to a multiple of five, so that 0 says
 * “fewer than 5”. No two of them tell how large a group under five is, whatever is taken from what.
 *
 * @example
 * ShownCount.parse(20)
 */
export const ShownCount = z.int().nonnegative().multipleOf(smallest)
export type ShownCount = z.infer<typeof ShownCount>

/**
 * A number of people, made fit to be told.
 *
 * @example
 * shownCount(23) // 20
 * shownCount(4) // 0
 */
export const shownCount = (people: number): ShownCount => people - (people % smallest)

/**
 * A shown number in words.
 *
 * @example
 * saySomePeople(20) // 'at least 20 people'
 * saySomePeople(0) // 'fewer than 5 people'
 */
export const saySomePeople = (shown: ShownCount): string =>
  shown === 0 ? `fewer than ${smallest} people` : `at least ${shown} people`

/**
 * The numbers of one event, or of all in a stretch of time: computed from who was there, and never
 * typed.
 *
 * @example
 * const { events, came }: AttendanceNumbers = await client.attendance.numbers.query({ from, to })
 */
export const AttendanceNumbers = z.strictObject({
  /** How many were held and had somebody noted at them. */
  events: z.int().nonnegative(),
  /** People at each, added up; who came twice counts twice. */
  came: ShownCount,
  /** Different people among those who had booked, as only they are told apart. */
  known: ShownCount,
  /** Those among them who had never come before. */
  firstTime: ShownCount,
})
export type AttendanceNumbers = z.infer<typeof AttendanceNumbers>

/**
 * What is counted before it is told: never leaves the server.
 *
 * @example
 * const counted: Counted = { events: 1, came: 23, known: 18, firstTime: 6 }
 */
export type Counted = Readonly<Record<keyof AttendanceNumbers, number>>

/**
 * The numbers that may be told, from those that were counted.
 *
 * @example
 * numbersOf({ events: 1, came: 23, known: 18, firstTime: 6 })
 * // { events: 1, came: 20, known: 15, firstTime: 5 }
 */
export const numbersOf = ({ events, came, known, firstTime }: Counted): AttendanceNumbers => ({
  events,
  came: shownCount(came),
  known: shownCount(known),
  firstTime: shownCount(firstTime),
})

/**
 * The numbers as sentences, for reading and for speaking.
 *
 * @example
 * sayNumbers({ events: 1, came: 20, known: 15, firstTime: 5 })
 * // ['At least 20 people came.', 'Of at least 15 people who booked, at least 5 came for the first time.']
 */
export function sayNumbers({ events, came, known, firstTime }: AttendanceNumbers): string[] {
  if (events === 0) return []
  const people = capital(saySomePeople(came))
  const first =
    events === 1
      ? `${people} came.`
      : `${sayCount(events, 'event', 'events')}. ${people} came, counted at each event.`
  if (known === 0) return [first]
  const share = firstTime === 0 ? `fewer than ${smallest}` : `at least ${firstTime}`
  return [first, `Of ${saySomePeople(known)} who booked, ${share} came for the first time.`]
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

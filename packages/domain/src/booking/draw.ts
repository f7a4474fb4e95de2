import { z } from 'zod'

import { EventSlug, Mode, OutsideSeed } from '../event/index.ts'
import { Instant, sha256 } from '../shared/index.ts'
import type { BookingRefusal } from './booking-rules.ts'
import type { FairPool } from './fair-places.ts'
import { offerUntil } from './places.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * A draw of the places in one way to take part, as everyone can read it. No name is in it: an entry
 * is the SHA-256 of a booking's id, and whoever has the booking finds theirs in it.
 *
 * @example
 * const draw: Draw = (await fetch('/events/winter-cuppa/draw.json')).json().draws[0]
 */
export const Draw = z.strictObject({
  mode: Mode,
  /** Whoever has booked before is in the list. */
  closesAt: Instant,
  /** The SHA-256 of our seed, which is published before the list closes; `null` where it is not ours. */
  seedHash: Hash.nullable(),
  /** Where the seed comes from when it is not ours, announced before the list closes. */
  outside: OutsideSeed.nullable(),
  /** The closed list of a draw whose seed is not ours: it is public before anybody knows the seed. */
  list: z.strictObject({ listedAt: Instant, entries: z.array(Hash), listHash: Hash }).nullable(),
  /** `null` until it is drawn. */
  result: z
    .strictObject({
      drawnAt: Instant,
      seed: z.string(),
      /** How many places there were. */
      places: z.int().nonnegative(),
      /** In the order of the alphabet. */
      entries: z.array(Hash),
      /** The SHA-256 of the entries, each on its own line. */
      listHash: Hash,
      /** The same entries in the order drawn: the first have the places, the others wait in turn. */
      order: z.array(Hash),
      /** Who gave up between the closing of the list and the draw, and is passed over. */
      gone: z.array(Hash).default([]),
    })
    .nullable(),
})
export type Draw = z.infer<typeof Draw>

/**
 * The draws of one event, as the page and its JSON tell them.
 *
 * @example
 * const { draws }: DrawView = await client.event.draw.query({ slug })
 */
export const DrawView = z.strictObject({
  event: z.strictObject({ slug: EventSlug, title: z.string(), zone: z.string() }),
  draws: z.array(Draw),
})
export type DrawView = z.infer<typeof DrawView>

/**
 * What stands for a booking in a public list.
 *
 * @example
 * entryOf(booking.id)
 */
export const entryOf = (bookingId: string): string => sha256(bookingId)

/**
 * Puts entries in the order of a draw: each gets a number that follows from the seed, the whole list
 * and itself, and the smallest comes first. The same data always give the same order, and nobody
 * can know it without the seed.
 *
 * @example
 * const { order, listHash } = drawOrder(entries, seed)
 */
export function drawOrder(entries: readonly string[], seed: string) {
  const listed = entries.toSorted()
  const listHash = sha256(listed.map((entry) => `${entry}\n`).join(''))
  const order = listed
    .map((entry) => ({ entry, number: sha256(`${seed}\n${listHash}\n${entry}`) }))
    .toSorted((one, other) => (one.number < other.number ? -1 : 1))
    .map(({ entry }) => entry)
  return { entries: listed, listHash, order }
}

/**
 * Runs a published draw again, and answers what does not fit; nothing means that it was fair: the
 * seed is the one that was promised before the list closed, and list and seed give this very order.
 *
 * @example
 * import { verifyDraw } from '@cuppa/domain/booking'
 *
 * const { draws } = await (await fetch('https://…/events/winter-cuppa/draw.json')).json()
 * draws.map(verifyDraw) // [[]] where all is as promised, otherwise [['seed']], [['order']] …
 */
export function verifyDraw({ result, ...promised }: Draw): ('seed' | 'list' | 'order')[] {
  if (result === null) return []
  const again = drawOrder(result.entries, result.seed)
  const isOnce = new Set(result.entries).size === result.entries.length
  const isList = isOnce && same(again.entries, result.entries) && again.listHash === result.listHash
  return [
    ...(isSeed(result.seed, promised) ? [] : ['seed' as const]),
    ...(isList && isClosedList(again.listHash, promised) ? [] : ['list' as const]),
    ...(same(again.order, result.order) ? [] : ['order' as const]),
  ]
}

type Promised = Pick<Draw, 'seedHash' | 'outside' | 'list'>

const isSeed = (seed: string, { seedHash, outside }: Promised) =>
  outside === null ? sha256(seed) === seedHash : seedFromNumbers(seed) === seed

const isClosedList = (listHash: string, { outside, list }: Promised) =>
  outside === null || list?.listHash === listHash

const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join()

/**
 * What became of each entry, in the order drawn: those who had given up are passed over.
 *
 * @example
 * fatesIn({ order: ['a', 'b', 'c'], gone: ['a'], places: 1 }).map(({ fate }) => fate)
 * // ['gone', 'place', 'waits']
 */
export function fatesIn({
  order,
  gone,
  places,
}: Pick<NonNullable<Draw['result']>, 'order' | 'gone' | 'places'>) {
  let left = places
  return order.map((entry) => {
    if (gone.includes(entry)) return { entry, fate: 'gone' as const }
    left -= 1
    return { entry, fate: left >= 0 ? ('place' as const) : ('waits' as const) }
  })
}

/**
 * The seed in numbers that somebody typed: smallest first, with one space between. How they are
 * written is nobody's choice, so it cannot change who is drawn.
 *
 * @example
 * seedFromNumbers('12, 7 and 03') // '3 7 12'
 */
export const seedFromNumbers = (words: string): string =>
  (words.match(/\d+/g) ?? [])
    .map((digits) => digits.replace(/^0+(?=\d)/, ''))
    .toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))
    .join(' ')

/** With fewer digits, somebody could try every list beforehand. */
const fewestDigits = 6

/**
 * Can places be drawn by these numbers now? The list stands in public, the announced moment has come,
 * and there are enough digits in the numbers for chance.
 *
 * @example
 * refuseNumbers({ knownAt, isListed: false }, '3 7 12 20', now)?.code // 'booking/draw-list-open'
 */
export function refuseNumbers(
  { knownAt, isListed }: { readonly knownAt: Instant; readonly isListed: boolean },
  words: string,
  now: Instant,
): BookingRefusal | undefined {
  if (!isListed) return { kind: 'rule', code: 'booking/draw-list-open', data: {} }
  if (now < knownAt) return { kind: 'rule', code: 'booking/draw-not-yet', data: {} }
  return seedFromNumbers(words).replaceAll(' ', '').length < fewestDigits
    ? { kind: 'rule', code: 'booking/draw-few-numbers', data: {} }
    : undefined
}

/**
 * Can a draw be taken back? Not once its list is closed and anyone may know the numbers: then whoever
 * dislikes how it comes out could draw again.
 *
 * @example
 * refuseDropDraw({ outside: { words, knownAt }, isListed: true }, now)?.code // 'booking/draw-settled'
 */
export function refuseDropDraw(
  { outside, isListed }: { readonly outside: OutsideSeed | null; readonly isListed: boolean },
  now: Instant,
): BookingRefusal | undefined {
  return outside !== null && isListed && now >= outside.knownAt
    ? { kind: 'rule', code: 'booking/draw-settled', data: {} }
    : undefined
}

/**
 * Can the places be drawn at this moment? There is an end to them, nobody has one yet, none is kept,
 * and after the draw there is time to keep them for those who are drawn. A seed that is not ours is
 * known to nobody until the list has closed.
 *
 * @example
 * refuseDraw({ closesAt, outside: null }, pool, { now, startsAt })?.code // 'booking/draw-too-late'
 */
export function refuseDraw(
  { closesAt, outside }: { readonly closesAt: Instant; readonly outside: OutsideSeed | null },
  { capacity, taken, kept }: Pick<FairPool, 'capacity' | 'taken' | 'kept'>,
  { now, startsAt }: { readonly now: Instant; readonly startsAt: Instant },
): BookingRefusal | undefined {
  if (capacity === null) return { kind: 'rule', code: 'booking/draw-without-end', data: {} }
  if (taken > 0) return { kind: 'rule', code: 'booking/draw-too-late', data: {} }
  if (kept !== null) return { kind: 'rule', code: 'booking/draw-and-kept', data: {} }
  if (outside !== null && outside.knownAt <= closesAt) {
    return { kind: 'rule', code: 'booking/draw-known-early', data: {} }
  }
  return closesAt <= now || offerUntil(outside?.knownAt ?? closesAt, startsAt) === null
    ? { kind: 'rule', code: 'booking/draw-moment-wrong', data: {} }
    : undefined
}

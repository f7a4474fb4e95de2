import { z } from 'zod'

import { EventSlug, Mode } from '../event/index.ts'
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
  /** The SHA-256 of the seed, which is published before the list closes. */
  seedHash: Hash,
  /** `null` until it is drawn. */
  result: z
    .strictObject({
      drawnAt: Instant,
      seed: Hash,
      /** How many places there were. */
      places: z.int().nonnegative(),
      /** In the order of the alphabet. */
      entries: z.array(Hash),
      /** The SHA-256 of the entries, each on its own line. */
      listHash: Hash,
      /** The same entries in the order drawn: the first have the places, the others wait in turn. */
      order: z.array(Hash),
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
export function verifyDraw({ seedHash, result }: Draw): ('seed' | 'list' | 'order')[] {
  if (result === null) return []
  const again = drawOrder(result.entries, result.seed)
  const isOnce = new Set(result.entries).size === result.entries.length
  const isList = isOnce && same(again.entries, result.entries) && again.listHash === result.listHash
  return [
    ...(sha256(result.seed) === seedHash ? [] : ['seed' as const]),
    ...(isList ? [] : ['list' as const]),
    ...(same(again.order, result.order) ? [] : ['order' as const]),
  ]
}

const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join()

/**
 * Can the places be drawn at this moment? There is an end to them, nobody has one yet, none is kept,
 * and after the draw there is time to keep them for those who are drawn.
 *
 * @example
 * refuseDraw(closesAt, pool, { now, startsAt })?.code // 'booking/draw-too-late'
 */
export function refuseDraw(
  closesAt: Instant,
  { capacity, taken, kept }: Pick<FairPool, 'capacity' | 'taken' | 'kept'>,
  { now, startsAt }: { readonly now: Instant; readonly startsAt: Instant },
): BookingRefusal | undefined {
  if (capacity === null) return { kind: 'rule', code: 'booking/draw-without-end', data: {} }
  if (taken > 0) return { kind: 'rule', code: 'booking/draw-too-late', data: {} }
  if (kept !== null) return { kind: 'rule', code: 'booking/draw-and-kept', data: {} }
  return closesAt <= now || offerUntil(closesAt, startsAt) === null
    ? { kind: 'rule', code: 'booking/draw-moment-wrong', data: {} }
    : undefined
}

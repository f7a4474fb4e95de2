import { forms, pathOf } from './forms.ts'
import { numbersFrom } from './random.ts'

export type Tone = 'voice' | 'growth' | 'sun'

/** One piece of a shape: a closed path in a square of 100 by 100, and its tone. */
export interface Piece {
  readonly tone: Tone
  readonly path: string
}

type Order = readonly [Tone, Tone, Tone]

const orders: readonly [Order, ...Order[]] = [
  ['sun', 'voice', 'growth'],
  ['voice', 'sun', 'growth'],
  ['sun', 'growth', 'voice'],
  ['growth', 'sun', 'voice'],
  ['voice', 'growth', 'sun'],
  ['growth', 'voice', 'sun'],
]

interface Drawn {
  readonly pieces: readonly Piece[]
  readonly markup: string
}

const memory = new Map<string, Drawn>()
const memoryLimit = 2_000

/**
 * The drawn mark of a statement: three rounded pieces that overlap. It comes from the permanent id
 * alone, so it is the same on every page, in every version and on paper, and it never changes.
 */
export function shapeOf(id: string): readonly Piece[] {
  return drawn(id).pieces
}

/** The same pieces as SVG. Nothing of the id itself is in it: only tones and numbers. */
export function shapeMarkup(id: string): string {
  return drawn(id).markup
}

function drawn(id: string): Drawn {
  const known = memory.get(id)
  if (known) return known
  const pieces = drawShape(id)
  const paths = pieces.map(({ tone, path }) => `<path class="tone-${tone}" d="${path}"/>`)
  const shape = { pieces, markup: paths.join('') }
  if (memory.size >= memoryLimit) memory.clear()
  memory.set(id, shape)
  return shape
}

function drawShape(id: string): readonly Piece[] {
  const next = numbersFrom(id)
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(next() * items.length)] ?? items[0]
  const between = (low: number, high: number) => low + next() * (high - low)
  const tones = pick(orders)
  const angle = between(0, 2 * Math.PI)
  const apart = angle + (next() < 0.5 ? -1 : 1) * between(1.7, 2.7)
  const places = [
    { angle, away: between(11, 15), size: between(31, 35) },
    { angle: angle + Math.PI + between(-0.5, 0.5), away: between(19, 24), size: between(20, 25) },
    { angle: apart, away: between(23, 29), size: between(11, 16) },
  ]
  return places.map((place, index) => ({
    tone: tones[index] ?? 'voice',
    path: pathOf(pick(forms), {
      x: 50 + place.away * Math.cos(place.angle),
      y: 50 + place.away * Math.sin(place.angle),
      size: place.size,
      turn: (Math.floor(next() * 24) * Math.PI) / 12,
    }),
  }))
}

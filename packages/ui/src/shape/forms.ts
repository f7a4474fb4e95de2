/** The outlines that shapes are cut from: each fits a circle of radius 1 round 0, 0. */
export type Point = readonly [number, number]

type Step = readonly [command: string, ...points: Point[]]

const k = 0.5523

const circle: readonly Step[] = [
  ['M', [0, -1]],
  ['C', [k, -1], [1, -k], [1, 0]],
  ['C', [1, k], [k, 1], [0, 1]],
  ['C', [-k, 1], [-1, k], [-1, 0]],
  ['C', [-1, -k], [-k, -1], [0, -1]],
]

/** A cup from the side: flat at the rim, round below. */
const cup: readonly Step[] = [
  ['M', [-0.72, -0.72]],
  ['C', [-0.3, -0.78], [0.3, -0.78], [0.72, -0.72]],
  ['C', [0.92, -0.7], [0.95, -0.5], [0.94, -0.3]],
  ['C', [0.9, 0.5], [0.5, 0.92], [0, 0.92]],
  ['C', [-0.5, 0.92], [-0.9, 0.5], [-0.94, -0.3]],
  ['C', [-0.95, -0.5], [-0.92, -0.7], [-0.72, -0.72]],
]

/** Two round corners and two sharp ones, like something said. */
const leaf: readonly Step[] = [
  ['M', [-0.8, -0.8]],
  ['L', [0, -0.86]],
  ['C', [0.5, -0.86], [0.86, -0.5], [0.86, 0]],
  ['L', [0.8, 0.8]],
  ['L', [0, 0.86]],
  ['C', [-0.5, 0.86], [-0.86, 0.5], [-0.86, 0]],
]

const pebble: readonly Step[] = [
  ['M', [0.08, -0.98]],
  ['C', [0.62, -0.98], [0.98, -0.48], [0.9, 0.1]],
  ['C', [0.84, 0.64], [0.42, 0.78], [-0.1, 0.76]],
  ['C', [-0.66, 0.74], [-0.98, 0.38], [-0.9, -0.14]],
  ['C', [-0.84, -0.62], [-0.44, -0.98], [0.08, -0.98]],
]

const pill: readonly Step[] = [
  ['M', [-0.42, -0.56]],
  ['L', [0.42, -0.56]],
  ['C', [0.78, -0.56], [0.98, -0.32], [0.98, 0]],
  ['C', [0.98, 0.32], [0.78, 0.56], [0.42, 0.56]],
  ['L', [-0.42, 0.56]],
  ['C', [-0.78, 0.56], [-0.98, 0.32], [-0.98, 0]],
  ['C', [-0.98, -0.32], [-0.78, -0.56], [-0.42, -0.56]],
]

const petal: readonly Step[] = [
  ['M', [-0.72, -0.72]],
  ['L', [0.1, -0.84]],
  ['C', [0.58, -0.84], [0.88, -0.48], [0.88, 0]],
  ['C', [0.88, 0.5], [0.5, 0.88], [0, 0.88]],
  ['C', [-0.48, 0.88], [-0.84, 0.56], [-0.84, 0.1]],
]

/** In the order in which an id picks them; a new one goes at the end of a new list, never in here. */
export const forms = [circle, cup, leaf, pebble, pill, petal] as const

/** The path of a form, turned and put in its place; one decimal is finer than a screen shows. */
export function pathOf(
  form: readonly Step[],
  at: { readonly x: number; readonly y: number; readonly size: number; readonly turn: number },
): string {
  const [cos, sin] = [Math.cos(at.turn), Math.sin(at.turn)]
  const put = ([x, y]: Point) =>
    `${tenth(at.x + at.size * (x * cos - y * sin))} ${tenth(at.y + at.size * (x * sin + y * cos))}`
  return `${form.map(([command, ...points]) => command + points.map(put).join(' ')).join('')}Z`
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 || 0
}

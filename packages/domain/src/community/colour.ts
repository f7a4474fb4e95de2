import type { HexColour } from './community.ts'

/**
 * A colour as people see it: lightness 0 to 1, chroma (0 is grey), hue in degrees.
 *
 * @example
 * const tangerine: Oklch = { lightness: 0.74, chroma: 0.16, hue: 60 }
 */
export interface Oklch {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}

type Triple = readonly [number, number, number]

/** The three channels of a colour, each 0 to 255. */
function channels(colour: HexColour): Triple {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** From a channel as stored to one in proportion to light (IEC 61966-2-1). */
function linear(channel: number): number {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function stored(light: number): number {
  const part = light <= 0.003_130_8 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
  return Math.round(part * 255)
}

/** How light a colour is, 0 for black to 1 for white, as WCAG 2 defines it. */
function luminance(colour: HexColour): number {
  const [red, green, blue] = channels(colour)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/**
 * How far apart two colours are in lightness, 1 to 21, as WCAG 2 counts it.
 *
 * @example
 * contrast('#000000', '#ffffff') // 21
 */
export function contrast(one: HexColour, other: HexColour): number {
  const lights = [luminance(one), luminance(other)]
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)
}

/**
 * A colour as lightness, chroma and hue (OKLCH).
 *
 * @example
 * toOklch('#ffffff').lightness // 1, give or take a rounding
 */
export function toOklch(colour: HexColour): Oklch {
  const [lightness, a, b] = toOklab(colour)
  const hue = (Math.atan2(b, a) * 180) / Math.PI
  return { lightness, chroma: Math.hypot(a, b), hue: hue < 0 ? hue + 360 : hue }
}

/** Numbers from Björn Ottosson's definition of OKLab. */
function toOklab(colour: HexColour): Triple {
  const [red, green, blue] = channels(colour)
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const l = Math.cbrt(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b)
  const m = Math.cbrt(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b)
  const s = Math.cbrt(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b)
  return [
    0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s,
    1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s,
    0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s,
  ]
}

/** Light of each channel; outside 0 to 1 the colour cannot be shown on a plain screen. */
function toLight({ lightness, chroma, hue }: Oklch): Triple {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b) ** 3
  const m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b) ** 3
  const s = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b) ** 3
  return [
    4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
    -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
    -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
  ]
}

const isShowable = (light: Triple) => light.every((part) => part >= -0.0005 && part <= 1.0005)

/**
 * The nearest colour that every screen can show: lightness and hue stay, chroma gives way.
 *
 * @example
 * fromOklch({ lightness: 1, chroma: 0.2, hue: 50 }) // '#ffffff'
 */
export function fromOklch(colour: Oklch): HexColour {
  let low = 0
  let high = colour.chroma
  if (!isShowable(toLight(colour))) {
    for (let step = 0; step < 24; step += 1) {
      const middle = (low + high) / 2
      if (isShowable(toLight({ ...colour, chroma: middle }))) low = middle
      else high = middle
    }
    high = low
  }
  const parts = toLight({ ...colour, chroma: high }).map((part) =>
    stored(Math.min(1, Math.max(0, part)))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${parts.join('')}`
}

/**
 * How different two colours look, 0 for the same to 1 for black beside white.
 *
 * @example
 * difference('#000000', '#ffffff') // 1, give or take a rounding
 */
export function difference(one: HexColour, other: HexColour): number {
  const [first, second] = [toOklab(one), toOklab(other)]
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2])
}

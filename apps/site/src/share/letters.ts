import latin500 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-500-normal.woff?inline'
import latin800 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-800-normal.woff?inline'
import latinExt500 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-500-normal.woff?inline'
import latinExt800 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-800-normal.woff?inline'
import { type Command, type Font, parse } from 'opentype.js/dist/opentype.mjs'

/** The site's own letters as outlines, so that a picture with words needs no font where it is drawn. */
export type Weight = 500 | 800

const files: Readonly<Record<Weight, readonly [string, string]>> = {
  500: [latin500, latinExt500],
  800: [latin800, latinExt800],
}

/** Headings stand close on the site, and so they do here. */
const setting: Readonly<Record<Weight, { kerning: boolean; letterSpacing: number }>> = {
  500: { kerning: true, letterSpacing: 0 },
  800: { kerning: true, letterSpacing: -0.028 },
}

const opened = new Map<Weight, readonly Font[]>()

/** Opened when the first picture is drawn: most pages need no outlines. */
function fontsOf(weight: Weight): readonly Font[] {
  const known = opened.get(weight)
  if (known) return known
  const fonts = files[weight].map((address) => {
    const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) =>
      letter.charCodeAt(0),
    )
    return parse(bytes.buffer)
  })
  opened.set(weight, fonts)
  return fonts
}

const fontFor = (letter: string, weight: Weight) =>
  fontsOf(weight).find((font) => font.charToGlyphIndex(letter) > 0)

/** One spelling for each letter, one kind of space, and no marks that only say where a line may break. */
export const plainText = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/**
 * Can these words be written? Only where the letters have each sign, and none of them has to be put
 * together or shaped with its neighbours: half a name, or boxes, would be worse than no words.
 */
export const canWrite = (text: string) =>
  Array.from(text).every(
    (letter) => !/\p{Mark}/u.test(letter) && fontFor(letter, 800) !== undefined,
  )

interface Run {
  readonly font: Font
  readonly text: string
}

/** Neighbours of one font together, so that they keep their distance. */
function runsOf(text: string, weight: Weight): readonly Run[] {
  const runs: { font: Font; text: string }[] = []
  for (const letter of text) {
    const font = fontFor(letter, weight)
    const last = runs.at(-1)
    if (font === undefined) continue
    if (last?.font === font) last.text += letter
    else runs.push({ font, text: letter })
  }
  return runs
}

/** How wide a line is, written in this size. */
export const widthOf = (text: string, size: number, weight: Weight) =>
  runsOf(text, weight).reduce(
    (sum, { font, text: run }) => sum + font.getAdvanceWidth(run, size, setting[weight]),
    0,
  )

/** The outlines of a line that stands on this place: only numbers, whatever the words are. */
export function outlineOf(
  text: string,
  at: { readonly x: number; readonly y: number; readonly size: number; readonly weight: Weight },
): string {
  const { y, size, weight } = at
  let { x } = at
  return runsOf(text, weight)
    .map(({ font, text: run }) => {
      const { commands } = font.getPath(run, x, y, size, setting[weight])
      x += font.getAdvanceWidth(run, size, setting[weight])
      return commands.map(spelled).join('')
    })
    .join('')
}

/** A tenth of a pixel is finer than anyone sees. The library's own writing makes NaN of some numbers. */
const spelled = ({ type, x1, y1, x2, y2, x, y }: Command) =>
  type +
  [x1, y1, x2, y2, x, y]
    .filter((part) => part !== undefined)
    .map(tenth)
    .join(' ')

const tenth = (value: number) => Math.round(value * 10) / 10 || 0

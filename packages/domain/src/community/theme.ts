import { contrast, fromOklch, type Oklch, toOklch } from './colour.ts'
import type { HexColour } from './community.ts'
import { type Typeface, typefaceFamilies } from './typeface.ts'

/**
 * The two colours that a community chooses; every other one is derived from them.
 *
 * @example
 * const colours: CommunityColours = { voice: '#f28c28', growth: '#2e8b6f' }
 */
export interface CommunityColours {
  readonly voice: HexColour
  readonly growth: HexColour
}

/**
 * The names of the colours that pages are drawn with. In CSS each has two dashes in front.
 *
 * @example
 * themeTokens.map((token) => `var(--${token})`)
 */
export const themeTokens = [
  'paper',
  'paper-raised',
  'ink',
  'ink-soft',
  'voice',
  'voice-strong',
  'voice-soft',
  'on-voice',
  'growth',
  'growth-strong',
  'growth-soft',
  'on-growth',
  'voice-bright',
  'growth-bright',
  'on-bright',
  'deep',
  'on-deep',
  'line',
  'focus',
] as const
/**
 * The name of one colour of a theme.
 *
 * @example
 * const token: ThemeToken = 'voice-strong'
 */
export type ThemeToken = (typeof themeTokens)[number]

/**
 * One colour for each name.
 *
 * @example
 * const { ink }: Theme = themeOf(defaultColours).light
 */
export type Theme = Readonly<Record<ThemeToken, HexColour>>

/**
 * Tangerine for voices, sea green for growth.
 *
 * @example
 * themeCss(defaultColours)
 */
export const defaultColours: CommunityColours = { voice: '#f28c28', growth: '#2e8b6f' }

/**
 * Contrast that each part of a page must have, at least (WCAG 2.2, and 7 for what is read).
 *
 * @example
 * contrast(ink, paper) >= neededContrast.body // true
 */
export const neededContrast = { body: 7, text: 4.5, part: 3 } as const

interface Mood {
  readonly paper: number
  readonly raised: number
  readonly soft: number
  /** Where ink starts, and which way contrast grows. */
  readonly ink: number
  readonly inkChroma: number
  /** Filled parts are at most this light by day, at least this light in the dark. */
  readonly fill: number
  readonly towards: 1 | -1
}

const light: Mood = {
  paper: 0.966,
  raised: 0.99,
  soft: 0.925,
  ink: 0.24,
  inkChroma: 0.03,
  fill: 1,
  towards: -1,
}
const dark: Mood = {
  paper: 0.195,
  raised: 0.24,
  soft: 0.3,
  ink: 0.95,
  inkChroma: 0.012,
  fill: 0.7,
  towards: 1,
}

/**
 * Every colour of the pages, by daylight and in the dark, from the two that a community chose.
 * Body text has a contrast of at least 7, other text 4.5, parts 3, whatever the two are: their
 * hue stays, their lightness gives way.
 *
 * @example
 * const { light, dark } = themeOf(defaultColours)
 */
export function themeOf(colours: CommunityColours): {
  readonly light: Theme
  readonly dark: Theme
} {
  return { light: themeFor(colours, light), dark: themeFor(colours, dark) }
}

function themeFor(colours: CommunityColours, mood: Mood): Theme {
  const voice = toOklch(colours.voice)
  const growth = toOklch(colours.growth)
  const paper = tint(voice, mood.paper, 0.022)
  const raised = tint(voice, mood.raised, 0.009)
  const voiceSoft = tint(voice, mood.soft, 0.055)
  const growthSoft = tint(growth, mood.soft, 0.05)
  const find = (start: Oklch, needed: number) =>
    legible(start, mood, standsOn([paper, raised, voiceSoft, growthSoft], needed))
  const ink = find({ lightness: mood.ink, chroma: mood.inkChroma, hue: growth.hue }, 10)
  const fill = (start: Oklch) => fillOf(start, mood, { paper, raised, ink })
  const [voiceFill, growthFill] = [fill(voice), fill(growth)]
  const bright = (start: Oklch, lightness: number) =>
    fromOklch({ ...start, lightness, chroma: start.chroma * 1.06 })
  const brights = [bright(voice, 0.77), bright(growth, 0.73)] as const
  const onBright = { lightness: light.ink, chroma: light.inkChroma, hue: growth.hue }
  return {
    paper,
    'paper-raised': raised,
    ink,
    // Large fields: the same by daylight and in the dark, light enough for dark text, or the reverse.
    'voice-bright': brights[0],
    'growth-bright': brights[1],
    'on-bright': legible(onBright, light, (colour) =>
      brights.every((ground) => contrast(colour, ground) >= neededContrast.body),
    ),
    deep: fromOklch({ ...growth, lightness: 0.29, chroma: growth.chroma * 0.55 }),
    'on-deep': tint(voice, light.raised, 0.009),
    'ink-soft': find(
      { lightness: (mood.ink + 0.5) / 2, chroma: mood.inkChroma, hue: growth.hue },
      neededContrast.body,
    ),
    voice: voiceFill,
    'voice-strong': find(voice, neededContrast.body),
    'voice-soft': voiceSoft,
    'on-voice': readableOn(voiceFill, [raised, ink]),
    growth: growthFill,
    'growth-strong': find(growth, neededContrast.body),
    'growth-soft': growthSoft,
    'on-growth': readableOn(growthFill, [raised, ink]),
    line: find({ lightness: 0.62, chroma: 0.025, hue: voice.hue }, neededContrast.part),
    focus: find({ ...growth, chroma: Math.max(growth.chroma, 0.08) }, neededContrast.text),
  }
}

/** A quiet ground: the hue of a colour with little of its strength. */
function tint(colour: Oklch, lightness: number, mostChroma: number): HexColour {
  return fromOklch({ ...colour, lightness, chroma: Math.min(colour.chroma, mostChroma) })
}

type Test = (colour: HexColour) => boolean

const standsOn = (grounds: readonly HexColour[], needed: number): Test => {
  return (colour) => grounds.every((ground) => contrast(colour, ground) >= needed)
}

/** The colour, or the nearest lightness of it that passes the test. */
function legible(start: Oklch, mood: Mood, passes: Test): HexColour {
  const step = 0.005 * mood.towards
  for (let { lightness } = start; lightness > 0 && lightness < 1; lightness += step) {
    const colour = fromOklch({ ...start, lightness })
    if (passes(colour)) return colour
  }
  return mood.towards === 1 ? '#ffffff' : '#000000'
}

/** A filled part: it stands out from the paper, and text can be read on it. */
function fillOf(
  start: Oklch,
  mood: Mood,
  { paper, raised, ink }: { paper: HexColour; raised: HexColour; ink: HexColour },
): HexColour {
  const lightness =
    mood.towards === 1 ? Math.max(start.lightness, mood.fill) : Math.min(start.lightness, mood.fill)
  const stands = standsOn([paper, raised], neededContrast.part)
  const carriesText = (fill: HexColour) =>
    Math.max(contrast(raised, fill), contrast(ink, fill)) >= neededContrast.text
  return legible({ ...start, lightness }, mood, (fill) => stands(fill) && carriesText(fill))
}

/** Text on a filled part. Black or white always reaches 4.5 on any colour. */
function readableOn(ground: HexColour, wished: readonly HexColour[]): HexColour {
  const choices = [...wished, '#ffffff', '#000000']
  return choices.find((colour) => contrast(colour, ground) >= neededContrast.text) ?? '#000000'
}

/**
 * The theme as a style sheet: the letters, and custom properties for daylight, and for the dark where someone's
 * device asks for it. Paper is always printed by daylight.
 *
 * @example
 * themeCss(defaultColours) // ':root {\n  color-scheme: light dark;\n  --paper: #fff1e4; …'
 */
export function themeCss(colours: CommunityColours, typeface: Typeface = 'hyperlegible'): string {
  const theme = themeOf(colours)
  const block = (scheme: string, tokens: Theme) =>
    `:root {\n  color-scheme: ${scheme};\n${themeTokens
      .map((token) => `  --${token}: ${tokens[token]};\n`)
      .join('')}}\n`
  const letters = `:root {\n  --font: ${typefaceFamilies[typeface]};\n}\n`
  return `${letters}${block('light', theme.light)}@media screen and (prefers-color-scheme: dark) {\n${block('dark', theme.dark)}}\n`
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { anyColour } from '../testing/arbitraries.ts'
import { contrast, difference, fromOklch, toOklch } from './colour.ts'
import { HexColour } from './community.ts'
import { refuseColours } from './refuse-colours.ts'
import {
  defaultColours,
  type Theme,
  themeCss,
  themeOf,
  type ThemeToken,
  themeTokens,
} from './theme.ts'
import { typefaceFamilies, typefaces } from './typeface.ts'

const grounds: readonly ThemeToken[] = ['paper', 'paper-raised', 'voice-soft', 'growth-soft']
const papers: readonly ThemeToken[] = ['paper', 'paper-raised']

/** Every pair of colours that pages put on one another, with the contrast it must have. */
const pairs: readonly (readonly [ThemeToken, readonly ThemeToken[], number])[] = [
  ['ink', grounds, 7],
  ['ink-soft', grounds, 7],
  ['voice-strong', grounds, 7],
  ['growth-strong', grounds, 7],
  ['on-voice', ['voice'], 4.5],
  ['on-growth', ['growth'], 4.5],
  ['voice', papers, 3],
  ['growth', papers, 3],
  ['on-bright', ['voice-bright', 'growth-bright'], 7],
  ['on-deep', ['deep'], 7],
  ['line', grounds, 3],
  ['focus', grounds, 3],
]

function tooClose(theme: Theme): string[] {
  return pairs.flatMap(([token, under, needed]) =>
    under
      .filter((ground) => contrast(theme[token], theme[ground]) < needed)
      .map((ground) => `${token} on ${ground} has less than ${needed}`),
  )
}

describe('a theme', () => {
  test('A7 text, parts and focus are legible by day and in the dark, whatever the two colours', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (voice, growth) => {
        const { light, dark } = themeOf({ voice, growth })
        expect(tooClose(light)).toEqual([])
        expect(tooClose(dark)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('what is written on a filled part is paper or ink, never a black of its own', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (voice, growth) => {
        for (const theme of Object.values(themeOf({ voice, growth }))) {
          expect([theme['paper-raised'], theme.ink]).toContain(theme['on-voice'])
          expect([theme['paper-raised'], theme.ink]).toContain(theme['on-growth'])
        }
      }),
      { numRuns: 50 },
    )
  })

  test('every colour is one that any screen can show', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (voice, growth) => {
        const { light, dark } = themeOf({ voice, growth })
        for (const token of themeTokens) {
          expect(HexColour.safeParse(light[token]).success).toBe(true)
          expect(HexColour.safeParse(dark[token]).success).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('paper is pale by day and deep in the dark, in the hue of the voice', () => {
    const { light, dark } = themeOf(defaultColours)

    expect(toOklch(light.paper).lightness).toBeGreaterThan(0.95)
    expect(toOklch(dark.paper).lightness).toBeLessThan(0.25)
    expect(toOklch(light.paper).hue).toBeCloseTo(toOklch(defaultColours.voice).hue, -1)
  })

  test('as a style sheet it has every colour twice, and prints by daylight', () => {
    const css = themeCss(defaultColours)

    for (const token of themeTokens) expect(css.split(`--${token}: #`)).toHaveLength(3)
    expect(css).toContain(':root {\n  color-scheme: light;')
    expect(css).toContain('@media screen and (prefers-color-scheme: dark)')
    expect(css.split('{')).toHaveLength(css.split('}').length)
  })

  test('as a style sheet it starts with the chosen letters, which end in some that are always there', () => {
    for (const typeface of typefaces) {
      const letters = `:root {\n  --font: ${typefaceFamilies[typeface]};\n}`
      expect(themeCss(defaultColours, typeface).startsWith(letters)).toBe(true)
      expect(typefaceFamilies[typeface]).toMatch(/(?:sans-)?serif$/)
    }
  })
})

describe('the two colours', () => {
  test('the ones we start with are welcome', () => {
    expect(refuseColours(defaultColours)).toBeUndefined()
  })

  test.each([
    ['#fffff0', '#2e8b6f', 'community/colour-too-close'],
    ['#f28c28', '#000010', 'community/colour-too-close'],
    ['#f28c28', '#f28c2c', 'community/colours-alike'],
  ])('%s with %s is refused', (voice, growth, code) => {
    expect(refuseColours({ voice, growth })?.code).toBe(code)
  })

  test('the refusal says how far it is from enough', () => {
    expect(refuseColours({ ...defaultColours, voice: '#fff8f0' })).toMatchObject({
      data: { colour: '#fff8f0', against: 'the light paper', ratio: 1, needed: 1.6 },
    })
  })
})

describe('colour sums', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffff00', 8],
  ])('the contrast of %s on %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1)
    expect(contrast(other, one)).toBe(contrast(one, other))
  })

  test.each([
    ['#ffffff', 1, 0],
    ['#000000', 0, 0],
    ['#ff0000', 0.628, 0.2577],
  ])('%s has lightness %d and chroma %d', (colour, lightness, chroma) => {
    expect(toOklch(colour).lightness).toBeCloseTo(lightness, 2)
    expect(toOklch(colour).chroma).toBeCloseTo(chroma, 2)
  })

  test('there and back is the same colour, give or take a rounding', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        expect(difference(fromOklch(toOklch(colour)), colour)).toBeLessThan(0.01)
      }),
    )
  })
})

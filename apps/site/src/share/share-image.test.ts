import type { SharePicture } from '@cuppa/client'
import { shapeMarkup } from '@cuppa/ui'
import { describe, expect, test } from 'vitest'

import { direction } from '../testing/fixture-direction.ts'
import { community } from '../testing/fixture-pages.ts'
import { at } from '../testing/fixture-refs.ts'
import { payloads } from '../testing/payloads.ts'
import { withEveryText } from '../testing/rewrite.ts'
import { drawShareImage } from './share-image.tsx'

const ofCommunity: SharePicture = { name: 'community', direction }
const ofStatement: SharePicture = { name: 'statement', statement: at('human') }
const pictures = [ofCommunity, ofStatement]

/** How many groups of words are written. */
const written = (svg: string) => svg.match(/<path class="(?:ink|ink-soft|on-bubble)"/g)?.length ?? 0

describe('a picture to share', () => {
  test('is as large as networks ask for, and the same for the same content', () => {
    for (const picture of pictures) {
      const svg = drawShareImage(picture, community)
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 1200 630" width="1200" height="630">/)
      expect(drawShareImage(picture, community)).toBe(svg)
    }
  })

  test('of the community has its name, its label and the shapes of its text', () => {
    const svg = drawShareImage(ofCommunity, community)
    const mission = direction.statements.find(({ kind }) => kind === 'mission')

    expect(written(svg)).toBe(2)
    expect(svg).toContain(shapeMarkup(mission?.id ?? ''))
  })

  test('before the first version has shapes too', () => {
    const svg = drawShareImage({ name: 'community', direction: null }, community)

    expect(svg.match(/class="tone-/g)?.length).toBeGreaterThan(12)
  })

  test('of a statement has its own shape, as it is on the pages', () => {
    const svg = drawShareImage(ofStatement, community)

    expect(svg).toContain(shapeMarkup(at('human').id))
    expect(written(svg)).toBe(4)
  })

  test('is in the colours of the community', () => {
    const other = { ...community, colours: { voice: '#7a4fbf', growth: '#c2185b' } }

    expect(drawShareImage(ofStatement, other)).not.toBe(drawShareImage(ofStatement, community))
  })

  test('leaves out words that cannot be written, and keeps the shape', () => {
    const statement = { ...at('human'), title: 'إنساني', words: 'نلتقي كبشر أولاً.' }
    const svg = drawShareImage({ name: 'statement', statement }, { ...community, name: 'مجتمع' })

    expect(written(svg)).toBe(0)
    expect(svg).toContain(shapeMarkup(at('human').id))
  })

  test('S25 has nothing in it but outlines and colours, whatever people write', () => {
    for (const payload of ['a plain word', ...payloads]) {
      for (const picture of pictures) {
        const { page, frame } = withEveryText({ page: picture, frame: community }, payload)
        const svg = drawShareImage(page, frame)
        expect(svg.replace(/<style>[^<]*<\/style>/, '')).toMatch(
          /^<svg xmlns="[^"]*" viewBox="[\d ]*" width="\d+" height="\d+">(?:<rect class="paper" width="\d+" height="\d+"\/?>|<\/rect>|<g transform="[a-z\d() .-]*">|<\/g>|<path class="[a-z-]*" d="[MLQCZHVAhva\d .-]*"\/?>|<\/path>)*<\/svg>$/,
        )
      }
    }
  })
})

import { createHash } from 'node:crypto'

import { type CommunityView, themeCss } from '@cuppa/domain'

export type Look = Pick<CommunityView, 'colours' | 'typeface'>

/** The last look that was asked for: every page asks, a look changes once in a year. */
let last = { look: '', address: '' }

/** Named by what is in it, so that browsers may keep it for ever. */
export function themeAddress({ colours, typeface }: Look): string {
  const look = `${colours.voice} ${colours.growth} ${typeface}`
  if (last.look === look) return last.address
  const hash = createHash('sha256').update(themeCss(colours, typeface)).digest('hex').slice(0, 16)
  last = { look, address: `/theme-${hash}.css` }
  return last.address
}

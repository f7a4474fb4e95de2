import { createHash } from 'node:crypto'

import { type CommunityView, themeCss } from '@cuppa/domain'

export type Colours = CommunityView['colours']

/** Named by what is in it, so that browsers may keep it for ever. */
export function themeAddress(colours: Colours): string {
  const hash = createHash('sha256').update(themeCss(colours)).digest('hex').slice(0, 16)
  return `/theme-${hash}.css`
}

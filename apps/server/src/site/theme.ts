import { createHash } from 'node:crypto'

import { type CommunityView, themeCss } from '@cuppa/domain'

export type Look = Pick<CommunityView, 'colours' | 'typeface'>

/** Named by what is in it, so that browsers may keep it for ever. */
export function themeAddress({ colours, typeface }: Look): string {
  const hash = createHash('sha256').update(themeCss(colours, typeface)).digest('hex').slice(0, 16)
  return `/theme-${hash}.css`
}

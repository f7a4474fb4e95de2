import type { NoFacts, Refusal } from '../shared/index.ts'
import { contrast, difference } from './colour.ts'
import type { StaleSettings } from './settings-fields.ts'
import { type CommunityColours, themeOf } from './theme.ts'

/**
 * Every way the community's settings can say no.
 *
 * @example
 * const facts: CommunityReasons['community/logo-refused'] = { why: 'no-alt' }
 */
export interface CommunityReasons {
  'community/colour-too-close': { colour: string; against: string; ratio: number; needed: number }
  'community/colours-alike': NoFacts
  'community/stale-settings': StaleSettings
  'community/stale-logo': NoFacts
  'community/logo-refused': { why: 'too-big' | 'not-a-picture' | 'no-alt' }
}

/**
 * A no of the community's settings.
 *
 * @example
 * const refusal: CommunityRefusal | undefined = refuseColours(colours)
 */
export type CommunityRefusal = Refusal<CommunityReasons>

/** Below this a colour is lost on paper, and making it legible would make it another colour. */
const leastOnPaper = 1.6
/** Below this two colours cannot be told apart at a glance. */
const leastDifference = 0.08

/**
 * May a community have these two colours? Each must show on the light and on the dark paper, and
 * they must be told apart. Text is legible either way: the theme sees to that.
 *
 * @example
 * refuseColours({ voice: '#fffff0', growth: '#2e8b6f' })?.code // 'community/colour-too-close'
 */
export function refuseColours(colours: CommunityColours): CommunityRefusal | undefined {
  const theme = themeOf(colours)
  const papers = [
    { against: 'the light paper', paper: theme.light.paper },
    { against: 'the dark paper', paper: theme.dark.paper },
  ]
  for (const colour of [colours.voice, colours.growth]) {
    for (const { against, paper } of papers) {
      const ratio = Math.floor(contrast(colour, paper) * 10) / 10
      if (ratio < leastOnPaper) {
        const data = { colour, against, ratio, needed: leastOnPaper }
        return { kind: 'rule', code: 'community/colour-too-close', data }
      }
    }
  }
  if (difference(colours.voice, colours.growth) >= leastDifference) return undefined
  return { kind: 'rule', code: 'community/colours-alike', data: {} }
}

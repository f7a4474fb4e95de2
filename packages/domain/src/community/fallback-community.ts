import type { CommunityView } from './community.ts'
import { defaultColours } from './theme.ts'

/**
 * What stands in for the community where its settings cannot be read, so that a page can still help.
 *
 * @example
 * const { name } = settings ?? fallbackCommunity // 'Cuppa'
 */
export const fallbackCommunity: CommunityView = {
  named: false,
  name: 'Cuppa',
  strapline: '',
  welcome: '',
  about: '',
  directionLabel: 'Our Direction',
  colours: defaultColours,
  typeface: 'hyperlegible',
  logo: null,
  contact: { email: null, phone: null, post: null, person: null },
}

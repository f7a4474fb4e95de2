import type { Instant } from '../shared/index.ts'
import type { CommunityView, HexColour } from './community.ts'
import type { CommunitySettings } from './settings.ts'
import type { Typeface } from './typeface.ts'

/**
 * The settings field by field, as one person can change one while another changes another. An empty
 * way to get in touch is `null`.
 *
 * @example
 * const { name, 'contact.phone': phone }: FlatSettings = flatSettings(settings)
 */
export type FlatSettings = Readonly<{
  name: string
  strapline: string
  welcome: string
  about: string
  directionLabel: string
  'colours.voice': HexColour
  'colours.growth': HexColour
  typeface: Typeface
  'contact.person': string | null
  'contact.email': string | null
  'contact.phone': string | null
  'contact.post': string | null
}>

/**
 * A field of the settings.
 *
 * @example
 * const field: SettingsField = 'contact.phone'
 */
export type SettingsField = keyof FlatSettings

/**
 * The settings as a list of fields, to see who changed which.
 *
 * @example
 * changedFields(flatSettings(before), flatSettings(after)) // ['name']
 */
export function flatSettings({ colours, contact, ...rest }: CommunitySettings): FlatSettings {
  return {
    ...rest,
    'colours.voice': colours.voice,
    'colours.growth': colours.growth,
    'contact.person': contact.person,
    'contact.email': contact.email,
    'contact.phone': contact.phone,
    'contact.post': contact.post,
  }
}

/**
 * The settings that a list of fields stands for.
 *
 * @example
 * settingsFrom(flatSettings(settings)) // the settings again
 */
export function settingsFrom(flat: FlatSettings): CommunitySettings {
  const { name, strapline, welcome, about, directionLabel, typeface } = flat
  return {
    name,
    strapline,
    welcome,
    about,
    directionLabel,
    typeface,
    colours: { voice: flat['colours.voice'], growth: flat['colours.growth'] },
    contact: {
      person: flat['contact.person'],
      email: flat['contact.email'],
      phone: flat['contact.phone'],
      post: flat['contact.post'],
    },
  }
}

/**
 * What of the community an administrator sets in one form; the logo has a form of its own.
 *
 * @example
 * const base: CommunitySettings = settingsOf(community)
 */
export function settingsOf(community: CommunityView): CommunitySettings {
  const { name, strapline, welcome, about, directionLabel, colours, typeface, contact } = community
  return { name, strapline, welcome, about, directionLabel, colours, typeface, contact }
}

/**
 * A clash over the settings: you changed a field that somebody else changed since you read it.
 *
 * @example
 * const { settings, by }: StaleSettings['theirs'] = refusal.data.theirs
 */
export interface StaleSettings {
  /** What stands there now, and who saved it last. */
  theirs: { settings: CommunitySettings; by: string; at: Instant }
}

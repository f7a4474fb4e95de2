import type { SettingsField } from '@cuppa/domain'

/** The fields of the settings, as the form calls them. */
export const fieldLabels: Record<SettingsField, string> = {
  name: 'Name',
  strapline: 'Line under the name',
  welcome: 'Welcome',
  about: 'About you',
  directionLabel: 'Label of the strategy',
  'colours.voice': 'Voice',
  'colours.growth': 'Growth',
  typeface: 'Letters',
  'contact.person': 'Who to ask for',
  'contact.email': 'E-mail',
  'contact.phone': 'Phone',
  'contact.post': 'Post',
}

/** The same for the sentences of what is wrong, which know the groups and not their parts. */
export const problemLabels = {
  ...fieldLabels,
  colours: 'Colours',
  contact: 'How to get in touch',
}

export const isSettingsField = (field: string): field is SettingsField =>
  Object.hasOwn(fieldLabels, field)

import { expect, test } from 'vitest'

import { CommunityView } from './community.ts'
import { flatSettings, settingsFrom, settingsOf } from './settings-fields.ts'
import { CommunitySettings } from './settings.ts'
import { defaultColours } from './theme.ts'

const community: CommunityView = {
  named: true,
  name: 'The Allotment',
  strapline: 'Growing together',
  welcome: 'Come in.',
  about: 'We dig.',
  directionLabel: 'Where we are going',
  colours: defaultColours,
  typeface: 'bookish',
  logo: { url: '/logo/1', alt: 'A spade' },
  contact: { email: 'hello@example.org', phone: null, post: '1 Plot Lane', person: null },
}

test('the settings are all of a community but its logo, and whether it has a name', () => {
  const settings = settingsOf(community)

  expect(CommunitySettings.parse(settings)).toEqual(settings)
  expect(Object.keys({ ...settings, named: true, logo: null }).toSorted()).toEqual(
    Object.keys(CommunityView.shape).toSorted(),
  )
})

test('field by field nothing is left out, and they become the settings again', () => {
  const settings = settingsOf(community)
  const leaves = Object.entries(settings).flatMap(([name, value]) =>
    typeof value === 'string' ? [name] : Object.keys(value).map((part) => `${name}.${part}`),
  )

  expect(Object.keys(flatSettings(settings)).toSorted()).toEqual(leaves.toSorted())
  expect(settingsFrom(flatSettings(settings))).toEqual(settings)
})

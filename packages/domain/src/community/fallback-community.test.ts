import { expect, test } from 'vitest'

import { CommunityView } from './community.ts'
import { fallbackCommunity } from './fallback-community.ts'

test('who stands in for the community is one that a page can show', () => {
  expect(CommunityView.parse(fallbackCommunity)).toEqual(fallbackCommunity)
  expect(fallbackCommunity.named).toBe(false)
})

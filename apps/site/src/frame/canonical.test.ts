import type { DirectionShownAs, SitePage } from '@cuppa/client'
import { expect, test } from 'vitest'

import { renderPage } from '../render-page.tsx'
import { direction } from '../testing/fixture-direction.ts'
import { frame, pages } from '../testing/fixture-pages.ts'
import { dataOf } from '../testing/markup.ts'
import { canonicalOf } from './canonical.ts'

const shown = (
  shownAs: DirectionShownAs,
  path: string,
  state: 'current' | 'past' = 'current',
): [SitePage, typeof frame] => [
  { name: 'direction', view: { ...direction, edition: { ...direction.edition, state } }, shownAs },
  { ...frame, path },
]

test.each([
  ['today’s direction is found where it always is', shown('today', '/direction'), '/direction'],
  [
    'so is the edition that people live by now',
    shown('edition', '/direction/2020-2022'),
    '/direction',
  ],
  [
    'an edition of the past is found at its own address',
    shown('edition', '/direction/2020-2022', 'past'),
    '/direction/2020-2022',
  ],
  [
    'a version is found at its own address, for ever',
    shown('version', '/direction/2020-2022/v2'),
    '/direction/2020-2022/v2',
  ],
])('%s', (_, [page, here], path) => {
  expect(canonicalOf(page, here)).toBe(`https://cuppa.example${path}`)
})

test('a preview and a problem have no address to pass on', () => {
  expect(canonicalOf(...shown('preview', '/direction'))).toBeNull()
  const problem: SitePage = { name: 'problem', status: 404, reason: null, requestId: null }
  expect(canonicalOf(problem, frame)).toBeNull()
})

test('a page names one address to search engines, to those who share it and to machines', () => {
  for (const { page, path } of Object.values(pages)) {
    const here = { ...frame, path }
    const html = renderPage(page, here)
    const canonical = canonicalOf(page, here)

    const link = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? null
    const shared = /<meta property="og:url" content="([^"]*)"/.exec(html)?.[1] ?? null
    expect([link, shared]).toEqual([canonical, canonical])
    if (canonical === null) expect(dataOf(html)).toBe('')
    else if (page.name === 'direction') expect(html).toContain(`"url":"${canonical}"`)
  }
})

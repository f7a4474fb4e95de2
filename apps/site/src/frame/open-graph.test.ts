import { expect, test } from 'vitest'

import { renderPage } from '../render-page.tsx'
import { frame, pages } from '../testing/fixture-pages.ts'

const tagsOf = (name: string) => {
  const { page, path } = pages[name] ?? {
    page: { name: 'about' as const, has: { people: false, groups: false } },
    path: '/about',
  }
  const html = renderPage(page, { ...frame, path })
  const tags = html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)"/g)
  return Object.fromEntries([...tags].map(([, key, value]) => [key, value]))
}

test('a page is shared with its words and the picture of the community', () => {
  expect(tagsOf('home')).toMatchInlineSnapshot(`
    {
      "og:description": "We are people who have lived through things, people who study them and people who decide about them. We make things together, as equals.",
      "og:image": "https://cuppa.example/share/community.png",
      "og:image:alt": "Co-Production Collective: Our Direction, beside many round shapes that lie over one another.",
      "og:image:height": "630",
      "og:image:type": "image/png",
      "og:image:width": "1200",
      "og:locale": "en_GB",
      "og:site_name": "Co-Production Collective",
      "og:title": "Co-creating change together - Co-Production Collective",
      "og:type": "website",
      "og:url": "https://cuppa.example/",
      "twitter:card": "summary_large_image",
    }
  `)
})

test('a statement is shared with a picture of its own', () => {
  const tags = tagsOf('statement')

  expect(tags['og:image']).toBe(
    'https://cuppa.example/share/statements/know-what-difference-it-makes.png',
  )
  expect(tags['og:image:alt']).toContain('Know what difference it makes')
})

test('what is no public page has no picture and no address to share', () => {
  for (const name of ['problem-404', 'direction-preview']) {
    expect(Object.keys(tagsOf(name)).filter((key) => /image|url|card/.test(key))).toEqual([])
  }
})

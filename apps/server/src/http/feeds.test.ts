import { createCaller } from '@cuppa/api'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { systemScope } from '../lifecycle/system-scope.ts'
import { type GivenServer, givenServer, raw } from '../testing/given-server.ts'

let given: GivenServer
beforeAll(async () => {
  given = await givenServer({ example: true })
}, 60_000)
afterAll(() => given[Symbol.asyncDispose]())

const get = (path: string, headers = {}) => raw(given.url, path, { headers })

test.each([
  ['/events.ics', 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR'],
  ['/events/all.ics', 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR'],
  ['/events.atom', 'application/atom+xml; charset=utf-8', '<feed'],
  ['/events.json', 'application/feed+json; charset=utf-8', 'https://jsonfeed.org/version/1.1'],
  ['/events.txt', 'text/plain; charset=utf-8', 'Monthly Cuppa'],
])(
  '%s is a feed of its type, the same bytes twice, and 304 to who holds it',
  async (path, type, word) => {
    const first = await get(path)
    given.server.runtime.cache.dropAll()
    const again = await get(path)
    const held = await get(path, { 'if-none-match': String(first.headers.etag) })

    expect([first.status, first.headers['content-type']]).toEqual([200, type])
    expect(first.text).toContain(word)
    expect(again.text).toBe(first.text)
    expect(held.status).toBe(304)
  },
)

test('the whole calendar goes back to the first events, the other two years', async () => {
  const [lately, whole] = [await get('/events.ics'), await get('/events/all.ics')]

  expect(whole.text).toContain('20201214T110000')
  expect(lately.text).not.toContain('20201214T110000')
  // Kept or not, the question leads to the address.
  const asked = await get('/events.ics?past=all')
  expect([asked.status, asked.headers.location]).toEqual([301, '/events/all.ics'])
})

test('each date is a file of its own, under the name that it has in the feed', async () => {
  const feed: { items: { url: string }[] } = JSON.parse((await get('/events.json')).text)
  const path = new URL(feed.items[0]?.url ?? expect.unreachable()).pathname
  const file = await get(`${path}.ics`)
  const uid = /UID:(\S+)/.exec(file.text)?.[1] ?? expect.unreachable()

  expect(file.status).toBe(200)
  expect((await get('/events/all.ics')).text).toContain(`UID:${uid}`)
  expect((await get('/events/nothing-like-it.ics')).status).toBe(404)
})

test('a series has a page and a calendar of its own, and is in the site map', async () => {
  const page = await get('/events/series/monthly-cuppa')
  const feed = await get('/events/series/monthly-cuppa.ics')
  const held = await get('/events/series/monthly-cuppa.ics', {
    'if-none-match': String(feed.headers.etag),
  })
  const summaries = feed.text.match(/^SUMMARY:.*$/gm) ?? []

  expect(page.status).toBe(200)
  expect(page.text).toContain('"rule":"Every second Monday of the month, at 11am"')
  expect([feed.status, feed.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(feed.text).toContain('X-WR-CALNAME:Monthly Cuppa')
  expect(summaries.length).toBeGreaterThan(5)
  expect(new Set(summaries)).toEqual(new Set(['SUMMARY:Monthly Cuppa']))
  expect(held.status).toBe(304)
  expect((await get('/sitemap.xml')).text).toContain('/events/series/monthly-cuppa</loc>')
})

test('S15 a series of which nothing is public has no page and no calendar', async () => {
  const team = createCaller({ ...systemScope(given.server.runtime), requestId: 'test' })
  const { slug } = await team.series.create({
    kind: 'group',
    title: 'Not yet told',
    summary: '',
    words: '',
    places: [],
    agenda: [],
    startsWall: '2031-01-06T10:00',
    minutes: 60,
    zone: 'Europe/London',
    recurrence: { freq: 'daily', interval: 1, ends: { count: 2 }, except: [] },
    makes: 'draft',
  })
  for (const path of [`/events/series/${slug}`, '/events/series/nothing']) {
    expect((await get(path)).status).toBe(404)
    expect((await get(`${path}.ics`)).status).toBe(404)
  }
  expect((await get('/sitemap.xml')).text).not.toContain(slug)
})

import { createCaller } from '@cuppa/api'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { systemScope } from '../lifecycle/system-scope.ts'
import { type GivenServer, givenServer, raw } from '../testing/given-server.ts'

let given: GivenServer
beforeAll(async () => {
  given = await givenServer()
}, 60_000)
afterAll(() => given[Symbol.asyncDispose]())

const get = (path: string) => raw(given.url, path)

const words = 'We talked about tea.'
const recording = { url: '', captions: false, transcript: '', reason: 'Nobody wanted one.' }

async function pastEvent() {
  const team = createCaller({ ...systemScope(given.server.runtime), requestId: 'test' })
  const { eventId, slug, revision } = await team.event.create({
    kind: 'informal',
    title: 'Cuppa long ago',
    summary: '',
    words: '',
    places: [{ mode: 'online', place: 'A call', access: '', capacity: null, join: '' }],
    agenda: [],
    startsWall: '2020-12-14T11:00',
    endsWall: '2020-12-14T12:00',
    zone: 'Europe/London',
  })
  await team.event.publish({ eventId, revision })
  return { team, eventId, slug }
}

test('S15 S16 notes are there for everyone once they are published, and before only by the link', async () => {
  const { team, eventId, slug } = await pastEvent()
  const path = `/events/${slug}/notes`
  expect((await get(path)).status).toBe(404)
  expect((await get('/sitemap.xml')).text).not.toContain(path)
  const saved = await team.notes.save({ eventId, revision: 0, words, recording })
  const sent = await team.notes.send({ eventId, ...saved })

  const checking = await get(sent.path)
  expect(checking.text).toContain(words)
  expect(checking.headers['cache-control']).toBe('no-store')
  expect(checking.headers['x-robots-tag']).toBe('noindex')
  expect(checking.headers['referrer-policy']).toBe('no-referrer')
  expect((await get(path)).status).toBe(404)

  const { revision } = await team.notes.publish({ eventId, revision: sent.revision })
  await given.server.runtime.watch.catchUp()

  expect((await get('/sitemap.xml')).text).toContain(`${path}</loc>`)
  const page = await get(path)
  expect(page.status).toBe(200)
  expect(page.text).toContain(words)
  expect(page.headers['etag']).toBeDefined()
  expect((await get(`/events/${slug}`)).text).toContain('2020-12-14')
  expect((await get(sent.path)).status).toBe(404)

  const better = 'We talked about coffee.'
  const why = 'It was coffee.'
  await team.notes.correct({ eventId, revision, words: better, recording, why })
  await given.server.runtime.watch.catchUp()
  const corrected = (await get(path)).text
  expect(corrected).toContain(better)
  expect(corrected).toContain(why)
})

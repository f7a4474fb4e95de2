import { recordChange } from '@cuppa/db'
import { address } from '@cuppa/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { type GivenServer, givenServer, raw } from '../testing/given-server.ts'

let given: GivenServer
beforeAll(async () => {
  given = await givenServer({ example: true })
}, 60_000)
afterAll(() => given[Symbol.asyncDispose]())

const get = (path: string, headers: Record<string, string> = {}) =>
  raw(given.url, path, { headers })

const ofCommunity = address.shareImage()
const ofHuman = address.statementShareImage('human')

test.each([ofCommunity, ofHuman])('%s is a picture that other pages may show', async (path) => {
  const packing = { 'accept-encoding': 'br, gzip' }
  const [made, kept] = [await get(path, packing), await get(path, packing)]
  for (const answer of [made, kept]) {
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('image/png')
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers['content-length']).toBe(String(answer.bytes.length))
    expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect([answer.bytes.readUInt32BE(16), answer.bytes.readUInt32BE(20)]).toEqual([1200, 630])
  }
})

test('each statement has a picture of its own', async () => {
  const pictures = [ofCommunity, ofHuman, address.statementShareImage('inclusive')]
  const tags = await Promise.all(pictures.map(async (path) => (await get(path)).headers.etag))

  expect(new Set(tags).size).toBe(3)
})

test('a retired statement keeps its picture, as it keeps its page', async () => {
  expect((await get(address.statementShareImage('collect-stories'))).status).toBe(200)
})

test('who holds a picture is told so in no bytes, whatever packing they take', async () => {
  const { headers } = await get(ofHuman)
  for (const encoding of ['identity', 'gzip', 'br']) {
    const again = await get(ofHuman, {
      'accept-encoding': encoding,
      'if-none-match': headers.etag ?? '',
    })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  }
  const head = await raw(given.url, ofHuman, { method: 'HEAD' })
  expect([head.status, head.bytes.length]).toEqual([200, 0])
  expect(head.headers['content-type']).toBe('image/png')
})

test.each([
  '/share/statements/never-was.png',
  '/share/statements/human',
  '/share/statements/human.jpg',
  '/share/statements/human.png.png',
  '/share/statements/human/2.png',
  '/share/statements/-human.png',
  '/share/statements/.png',
  `/share/statements/${'a'.repeat(500)}.png`,
  '/share/statements/..%2fcommunity.png',
  '/share/statements/%3Cscript%3E.png',
  '/share/statements/human%00.png',
  '/share/other.png',
  '/share/',
])('S48 %s was never a picture: nothing is drawn for it, and nothing is kept', async (path) => {
  const before = [given.drawn.length, given.server.runtime.cache.size]
  const answer = await get(path)

  expect(answer.status).toBe(404)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect([given.drawn.length, given.server.runtime.cache.size]).toEqual(before)
})

test('S48 no words behind a question mark make another picture', async () => {
  const plain = await get(ofHuman)
  const before = given.server.runtime.cache.size
  for (let count = 0; count < 20; count += 1) {
    expect((await get(`${ofHuman}?width=9999&v=${count}`)).headers.etag).toBe(plain.headers.etag)
  }
  expect(given.server.runtime.cache.size).toBe(before)
})

test('S48 many who ask at once wait for one drawing', async () => {
  given.server.runtime.cache.dropAll()
  const before = given.drawn.length

  await Promise.all(Array.from({ length: 30 }, () => get(ofHuman)))

  expect(given.drawn.length).toBe(before + 1)
})

test('another spelling is sent on', async () => {
  const answer = await get('/Share/Community.PNG')

  expect([answer.status, answer.headers.location]).toEqual([301, ofCommunity])
})

test('a picture goes with what it was made of', async () => {
  await get(ofCommunity)
  expect(given.server.runtime.cache.fresh(ofCommunity)).toBeDefined()

  await given.database.db.transaction().execute((tx) => recordChange(tx, ['settings']))

  await expect.poll(() => given.server.runtime.cache.fresh(ofCommunity)).toBeUndefined()
})

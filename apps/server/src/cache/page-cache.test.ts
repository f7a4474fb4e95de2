import { expect, test } from 'vitest'

import { chooseEncoding, holds } from './encodings.ts'
import { type MadePage, PageCache } from './page-cache.ts'

const page = (body: string, more: Partial<MadePage> = {}): MadePage => ({
  body,
  contentType: 'text/html',
  tags: new Set(['direction']),
  until: Number.POSITIVE_INFINITY,
  ...more,
})

const given = (more: { maxSize?: number; clock?: () => number; away?: boolean } = {}) =>
  new PageCache({
    maxSize: more.maxSize ?? 1_000_000,
    clock: more.clock ?? (() => 0),
    isAway: async () => more.away ?? false,
  })

const bodyOf = (kept: { variants: { identity: { bytes: Buffer } } } | undefined) =>
  kept?.variants.identity.bytes.toString()

test('a page is made once and kept', async () => {
  const cache = given()
  let made = 0
  const make = async () => page(`made ${(made += 1)}`)
  await cache.get('/', make)
  expect(bodyOf(await cache.get('/', make))).toBe('made 1')
  expect(bodyOf(cache.fresh('/'))).toBe('made 1')
})

test('a picture is packed already: it is kept once, and goes out as it is to everyone', async () => {
  const cache = given()
  const bytes = Buffer.alloc(5_000, 7)
  const { variants } = await cache.get('/picture', async () => ({
    ...page(''),
    body: bytes,
    contentType: 'image/png',
  }))
  expect(Object.values(variants).map(({ encoding }) => encoding)).toEqual(
    Array.from({ length: 3 }, () => 'identity'),
  )
  expect(variants.br.bytes).toBe(bytes)
  expect(cache.size).toBeLessThan(2 * bytes.length)
})

test('many who ask at once wait for one making', async () => {
  const cache = given()
  let made = 0
  const make = async () => page(`made ${(made += 1)}`)
  await Promise.all(Array.from({ length: 50 }, () => cache.get('/', make)))
  expect(made).toBe(1)
})

test('a change drops the pages that read its tag, and no others', async () => {
  const cache = given()
  await cache.get('/a', async () => page('a'))
  await cache.get('/b', async () => page('b', { tags: new Set(['settings']) }))
  cache.drop(['direction'])
  expect(cache.fresh('/a')).toBeUndefined()
  expect(bodyOf(cache.fresh('/b'))).toBe('b')
})

test('a write that lands while a page is made is not lost', async () => {
  const cache = given()
  const reading = Promise.withResolvers<void>()
  const slow = cache.get('/', async () => {
    await reading.promise
    return page('old words')
  })
  cache.drop(['direction'])
  const after = cache.get('/', async () => page('new words'))
  reading.resolve()
  expect(bodyOf(await slow)).toBe('old words')
  expect(bodyOf(await after)).toBe('new words')
  expect(bodyOf(cache.fresh('/'))).toBe('new words')
})

test('a page that speaks of a moment goes with it', async () => {
  let now = 0
  const cache = given({ clock: () => now })
  await cache.get('/', async () => page('today', { until: 10 }))
  now = 9
  expect(cache.fresh('/')).toBeDefined()
  now = 10
  expect(cache.fresh('/')).toBeUndefined()
})

test('the page that was not asked for the longest goes first when memory is short', async () => {
  const cache = given({ maxSize: 3_500 })
  for (const key of ['/a', '/b', '/c']) await cache.get(key, async () => page(key))
  cache.fresh('/a')
  await cache.get('/d', async () => page('d'))
  expect(cache.fresh('/a')).toBeDefined()
  expect(cache.fresh('/b')).toBeUndefined()
  expect(cache.size).toBeLessThanOrEqual(3_500)
})

test('when the database is away the last good page is better than none', async () => {
  const cache = given({ away: true })
  await cache.get('/', async () => page('last good'))
  cache.drop(['direction'])
  const failing = () => Promise.reject(new Error('away'))
  expect(bodyOf(await cache.get('/', failing))).toBe('last good')
  await expect(cache.get('/other', failing)).rejects.toThrow('away')
})

test('while changes are not heard no page is taken for true, and nothing made then is kept as true', async () => {
  const cache = given()
  await cache.get('/', async () => page('before'))
  cache.deafen()
  expect(cache.fresh('/')).toBeUndefined()
  expect(bodyOf(await cache.get('/', async () => page('meanwhile')))).toBe('meanwhile')
  expect(cache.fresh('/')).toBeUndefined()
  cache.hearAgain()
  expect(cache.fresh('/')).toBeUndefined()
  await cache.get('/', async () => page('after'))
  expect(bodyOf(cache.fresh('/'))).toBe('after')
})

test('a last good page stays for as long as changes are not heard and the database is away', async () => {
  const cache = given({ away: true })
  await cache.get('/', async () => page('last good'))
  cache.deafen()
  const failing = () => Promise.reject(new Error('away'))
  expect(bodyOf(await cache.get('/', failing))).toBe('last good')
  expect(bodyOf(await cache.get('/', failing))).toBe('last good')
})

test('an error of our own is not hidden behind an old page', async () => {
  const cache = given({ away: false })
  await cache.get('/', async () => page('last good'))
  cache.dropAll()
  await expect(cache.get('/', () => Promise.reject(new Error('bug')))).rejects.toThrow('bug')
})

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
  ['identity', 'identity'],
  ['gzip;q=0', 'identity'],
] as const)('who takes %s gets %s', (header, wanted) => {
  expect(chooseEncoding(header)).toBe(wanted)
})

test('a browser holds a page by its tag, weak or strong, alone or in a list', () => {
  expect(holds('"a"', '"a"')).toBe(true)
  expect(holds('W/"a"', '"a"')).toBe(true)
  expect(holds('"b", "a"', '"a"')).toBe(true)
  expect(holds('*', '"a"')).toBe(true)
  expect(holds('"b"', '"a"')).toBe(false)
  expect(holds(undefined, '"a"')).toBe(false)
})

import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { recordChange } from '@cuppa/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type GivenServer, givenServer, raw } from '../testing/given-server.ts'

let given: GivenServer
beforeAll(async () => {
  given = await givenServer({ example: true })
}, 60_000)
afterAll(() => given[Symbol.asyncDispose]())

const get = (path: string, headers: Record<string, string> = {}) =>
  raw(given.url, path, { headers })

describe('every public address', () => {
  test.each([
    ['/', 'home'],
    ['/direction', 'direction'],
    ['/direction/2020-2022', 'direction'],
    ['/direction/2020-2022/v1', 'direction'],
    ['/direction/2020-2022/v2', 'direction'],
    ['/direction/2020-2022/v1/changes', 'changes'],
    ['/direction/2020-2022/v2/changes', 'changes'],
    ['/direction/lineage', 'lineage'],
    ['/direction/statements/human', 'statement'],
    ['/about', 'about'],
    ['/accessibility', 'accessibility'],
    ['/privacy', 'privacy'],
    ['/contact', 'contact'],
    ['/sign-in', 'sign-in'],
  ])('%s answers with the page %s and sets no cookie', async (path, name) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain(`<title>${name}</title>`)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  })

  test.each([
    ['/direction/', '/direction'],
    ['/Direction', '/direction'],
    ['/DIRECTION/2020-2022/V2/Changes/', '/direction/2020-2022/v2/changes'],
    ['/about/', '/about'],
    ['/direction/statements', '/direction'],
    ['/index.html', '/'],
  ])('T9 %s is sent on to %s for good', async (path, to) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.location]).toEqual([301, to])
  })

  test.each([
    ['/direction/1066', /could not find the edition/],
    ['/direction/2020-2022/v99', /could not find version 99/],
    ['/direction/1066/v1/changes', /could not find the edition/],
    ['/direction/statements/never-was', /could not find/],
    ['/direction/..%2f..%2fsecret', /problem/],
    ['/nobody-lives-here', /problem/],
  ])('T9 %s was never public, and says so', async (path, words) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.text).toMatch(words)
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('every address in the site map answers', async () => {
    const map = await get('/sitemap.xml')
    const paths = [...map.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    )
    expect(paths.length).toBeGreaterThan(10)
    for (const path of paths) expect((await get(path)).status).toBe(200)
  })

  test('robots, security contact, icon, and the two health addresses answer', async () => {
    expect((await get('/robots.txt')).text).toContain('Disallow: /dashboard')
    const security = await get('/.well-known/security.txt')
    const expires = /Expires: (.*)/.exec(security.text)?.[1] ?? ''
    expect(Date.parse(expires)).toBeGreaterThan(Date.now())
    expect((await get('/favicon.svg')).headers['content-type']).toBe('image/svg+xml')
    expect((await get('/healthz')).status).toBe(200)
    expect((await get('/readyz')).status).toBe(200)
  })

  test('the colours are a style sheet that never changes under its name', async () => {
    const [, path = ''] = /href="(\/theme-[0-9a-f]+\.css)"/.exec((await get('/')).text) ?? []
    const theme = await get(path)
    expect(theme.headers['content-type']).toBe('text/css; charset=utf-8')
    expect(theme.headers['cache-control']).toContain('immutable')
    expect(theme.text).toContain('--paper')
    const old = await get('/theme-0123456789abcdef.css')
    expect([old.status, old.headers['cache-control']]).toEqual([200, 'no-cache'])
  })

  test('a logo that is not shown any more is gone, with a reason', async () => {
    const answer = await get(`/logo/${'0'.repeat(32)}`)
    expect(answer.status).toBe(410)
    expect(answer.text).toContain('The logo has changed')
  })
})

describe('kept pages', () => {
  test('each form has its own tag, and the same content', async () => {
    const plain = await get('/about')
    const gz = await get('/about', { 'accept-encoding': 'gzip' })
    const br = await get('/about', { 'accept-encoding': 'br' })
    expect(gunzipSync(gz.bytes).toString()).toBe(plain.text)
    expect(brotliDecompressSync(br.bytes).toString()).toBe(plain.text)
    expect(new Set([plain, gz, br].map(({ headers }) => headers.etag)).size).toBe(3)
    expect(gz.headers.vary).toBe('accept-encoding')
    expect(gz.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  })

  test('first and second answer are the same, but for the date', async () => {
    given.server.runtime.cache.dropAll()
    const [first, second] = [await get('/contact'), await get('/contact')]
    const { date: _1, ...one } = first.headers
    const { date: _2, ...other } = second.headers
    expect(other).toEqual(one)
    expect(second.text).toBe(first.text)
  })

  test('who holds the page already is told so, in a few bytes and without asking the database', async () => {
    const { headers } = await get('/direction', { 'accept-encoding': 'gzip' })
    const again = await get('/direction', {
      'accept-encoding': 'gzip',
      'if-none-match': headers.etag ?? '',
    })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
    expect(again.headers.etag).toBe(headers.etag)
    const otherForm = await get('/direction', { 'if-none-match': headers.etag ?? '' })
    expect(otherForm.status).toBe(200)
  })

  test('HEAD says how long the page is and sends none of it, kept or not', async () => {
    for (const path of ['/privacy', '/privacy', '/sign-in']) {
      const head = await raw(given.url, path, { method: 'HEAD' })
      expect([head.status, head.bytes.length]).toEqual([200, 0])
    }
    const head = await raw(given.url, '/privacy', { method: 'HEAD' })
    expect(head.headers['content-length']).toBe(String((await get('/privacy')).bytes.length))
  })

  test('S48 words behind a question mark neither pass the cache by nor get into it', async () => {
    const plain = await get('/about')
    const asked = await get('/about?utm_source=x&callback=<script>')
    expect(asked.headers.etag).toBe(plain.headers.etag)
    const before = given.server.runtime.cache.size
    for (let count = 0; count < 20; count += 1) await get(`/about?${count}`)
    expect(given.server.runtime.cache.size).toBe(before)
  })

  test('a change in the database is seen by the next reader', async () => {
    await get('/about')
    expect(given.server.runtime.cache.fresh('/about')).toBeDefined()
    await given.database.db.transaction().execute((tx) => recordChange(tx, ['settings']))
    await expect.poll(() => given.server.runtime.cache.fresh('/about')).toBeUndefined()
  })
})

describe('wrong ways to ask', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
    '%s on a page that is only read is refused',
    async (method) => {
      const answer = await raw(given.url, '/about', {
        method,
        headers: { origin: given.server.url },
      })
      expect(answer.status).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD')
    },
  )

  test('S41 reading never writes: a link alone neither signs in nor out', async () => {
    expect((await get('/sign-out')).status).toBe(405)
  })

  test('S48 a host that is not ours gets no page; health may be asked by number', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io']) {
      expect((await get('/', { host })).status).toBe(421)
    }
    expect((await get('/healthz', { host: '10.0.0.7' })).status).toBe(200)
    expect((await get('/', { host: 'LOCALHOST:9999' })).status).toBe(200)
  })

  test.each([
    '/assets/../../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/site.css%00.js',
    '//etc/passwd',
    '/dashboard//assets/../../.env',
    '/.git/config',
    '/.env',
    '/assets/.vite/manifest.json',
  ])('S43 S55 %s leads nowhere', async (path) => {
    const answer = await get(path)
    expect([303, 404]).toContain(answer.status)
    expect(answer.text).not.toMatch(/"dependencies"|root:|repositoryformatversion/)
  })

  test('S55 nothing says what we run on', async () => {
    const { headers } = await get('/')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['server']).toBeUndefined()
  })

  test('S42 no foreign page may read our answers', async () => {
    for (const path of ['/', '/api/trpc/direction.current', '/dashboard']) {
      const { headers } = await get(path, { origin: 'https://evil.example' })
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers['access-control-allow-credentials']).toBeUndefined()
    }
    const preflight = await raw(given.url, '/api/trpc/draft.saveWords', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined()
  })
})

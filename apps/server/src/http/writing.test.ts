import { CspEvaluator } from 'csp_evaluator'
import { Version } from 'csp_evaluator/dist/csp.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { call, form, type GivenServer, givenServer, raw } from '../testing/given-server.ts'
import { clientAddress } from './client-address.ts'
import { dashboardPolicy } from './headers.ts'

let given: GivenServer
let own: string
beforeAll(async () => {
  given = await givenServer({ example: true })
  own = given.server.url
}, 60_000)
afterAll(() => given[Symbol.asyncDispose]())

const send = (path: string, wanted: Parameters<typeof raw>[2]) => raw(given.url, path, wanted)

describe('forms', () => {
  test('asking for a link leads on with 303, whoever asks', async () => {
    const answer = await send('/sign-in', form(own, { email: 'nobody@example.org' }))
    expect([answer.status, answer.headers.location]).toEqual([303, '/sign-in?sent'])
  })

  test('a slip keeps what was typed, says what is wrong, and answers 422', async () => {
    const answer = await send('/sign-in', form(own, { email: 'not an address' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('"email":"not an address"')
    expect(answer.text).toContain('Check the address')
  })

  test('S5 a token that is no token of ours signs nobody in', async () => {
    for (const token of ['', '*', '{}', '[]', 'null', 'x'.repeat(44)]) {
      const answer = await send('/sign-in', form(own, { token }))
      expect(answer.status).toBe(422)
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  test('the same field twice, or too many, is refused', async () => {
    const twice = { ...form(own, {}), body: 'email=a@example.org&email=b@example.org' }
    expect((await send('/sign-in', twice)).status).toBe(400)
    const many = {
      ...form(own, {}),
      body: Array.from({ length: 101 }, (_, at) => `f${at}=1`).join('&'),
    }
    expect((await send('/sign-in', many)).status).toBe(400)
  })

  test.each(['multipart/form-data; boundary=x', 'text/plain', 'application/json', ''])(
    'S41 a form as "%s" is refused',
    async (type) => {
      const answer = await send(
        '/sign-in',
        form(own, { email: 'a@example.org' }, { 'content-type': type }),
      )
      expect(answer.status).toBe(415)
    },
  )

  test.each([
    ['nothing', {}],
    ['null', { origin: 'null' }],
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://localhost:1' }],
    ['another site, whatever the origin says', { origin: 'OWN', 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { origin: 'OWN', 'sec-fetch-site': 'same-site' }],
  ])('S41 a form from %s is refused', async (_, headers) => {
    const from = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === 'OWN' ? own : value]),
    )
    for (const path of ['/sign-in', '/sign-out', '/api/trpc/draft.start']) {
      const wanted = form(own, { email: 'a@example.org' })
      const answer = await send(path, {
        ...wanted,
        headers: { 'content-type': wanted.headers['content-type'], ...from },
      })
      expect(answer.status).toBe(403)
    }
  })

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    '/%2f%2fevil',
    '/\t/evil',
  ])('S3 next=%s stays here', async (next) => {
    const answer = await send(`/sign-in?next=${encodeURIComponent(next)}`, {})
    const [cookie = ''] = answer.headers['set-cookie'] ?? []
    expect(decodeURIComponent(cookie)).not.toContain('evil')
    expect(decodeURIComponent(cookie)).not.toContain('alert')
  })

  test('S4 a forged host does not get into a link', async () => {
    const answer = await send('/sign-in', {
      ...form(own, { email: 'a@example.org' }),
      headers: {
        ...form(own, {}).headers,
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
      },
    })
    expect(answer.status).toBe(421)
    const page = await send('/', {
      headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    })
    expect(page.text).not.toContain('evil.example')
  })
})

describe('staff', () => {
  test('the dashboard sends people without a session to sign in, and back afterwards', async () => {
    const answer = await send('/dashboard/strategy?edition=2020-2022', {})
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe(
      '/sign-in?next=%2Fdashboard%2Fstrategy%3Fedition%3D2020-2022',
    )
  })

  test('a first link signs in by its button, once, and the dashboard opens', async () => {
    const link = await given.server.runtime.identity.firstRunLink()
    const token = new URL(link ?? '').searchParams.get('token') ?? ''
    expect((await send(`/sign-in?token=${token}`, {})).text).toContain(token)
    const answer = await send(
      '/sign-in',
      form(own, { token }, { cookie: `cuppa-next=${encodeURIComponent('/dashboard/audit')}` }),
    )
    expect([answer.status, answer.headers.location]).toEqual([303, '/dashboard/audit'])
    expect((await send('/sign-in', form(own, { token }))).status).toBe(422)
    const cookie = answer.headers['set-cookie']?.map((one) => one.split(';')[0]).join('; ') ?? ''
    const dashboard = await send('/dashboard', { headers: { cookie } })
    expect(dashboard.status).toBe(200)
    expect(dashboard.headers['cache-control']).toBe('no-store')
    const out = await send('/sign-out', form(own, {}, { cookie }))
    expect(out.status).toBe(303)
    expect((await send('/dashboard', { headers: { cookie } })).status).toBe(303)
  })

  test('S49 the dashboard has a new nonce for each answer, and the public pages have none', async () => {
    const cookie = await given.signIn()
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await send('/dashboard', { headers: { cookie } })
        const nonce =
          /'nonce-([^']+)'/.exec(
            answer.headers['content-security-policy']?.toString() ?? '',
          )?.[1] ?? ''
        expect(answer.text).toContain(`nonce="${nonce}"`)
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
    const policy = (await send('/', {})).headers['content-security-policy']?.toString() ?? ''
    expect(policy).not.toMatch(/nonce|unsafe|\*|https?:/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    for (const one of [policy, dashboardPolicy('bm9uY2Ugb2YgdGVzdHM=')]) {
      const found = new CspEvaluator(new CspParser(one).csp, Version.CSP3).evaluate()
      // Both need our files from our own host, which the evaluator cannot know to hold no foreign script.
      const grave = found.filter(
        ({ severity, value }) => severity <= Severity.MEDIUM && value !== "'self'",
      )
      expect(grave).toEqual([])
    }
  })

  test('a missing file of the dashboard is missing, and not its document', async () => {
    const cookie = await given.signIn()
    const answer = await send('/dashboard/assets/gone.js', { headers: { cookie } })
    expect(answer.status).toBe(404)
  })
})

describe('the API', () => {
  const trpc = (path: string, input: unknown, headers = {}) =>
    send(`/api/trpc/${path}`, call(own, input, headers))

  test('S46 eleven calls at once are refused, ten are not', async () => {
    const batch = (count: number) => {
      const names = Array.from({ length: count }, () => 'direction.current').join(',')
      return send(`/api/trpc/${names}?batch=1&input=%7B%7D`, {})
    }
    expect((await batch(10)).status).toBe(200)
    expect((await batch(11)).status).toBe(400)
    const hidden = await send(
      `/api/trpc/${Array.from({ length: 11 }, () => 'direction.current').join('%2C')}?batch=1&input=%7B%7D`,
      {},
    )
    expect(hidden.status).toBe(400)
  })

  test('S46 an unknown procedure tells nothing of what was sent', async () => {
    const answer = await trpc('nobody.home', { secret: 'sesame' })
    expect(answer.status).toBe(404)
    expect(answer.text).not.toMatch(/sesame|stack|\.ts/)
    expect(answer.headers['x-request-id']).toBeDefined()
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('S41 a call without our header, or not as JSON, is refused', async () => {
    const { 'x-cuppa': _, ...without } = call(own, {}).headers
    expect(
      (await send('/api/trpc/draft.start', { ...call(own, {}), headers: without })).status,
    ).toBe(403)
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ]) {
      expect((await trpc('draft.start', {}, { 'content-type': type })).status).toBe(415)
    }
  })

  test('S41 a write cannot be asked for by reading, nor by another name for the method', async () => {
    const byGet = await send('/api/trpc/draft.start?input=%7B%7D', { headers: { 'x-cuppa': '1' } })
    expect(byGet.status).toBe(405)
    const renamed = await send('/api/trpc/draft.start?_method=POST', {
      headers: { 'x-http-method-override': 'POST' },
    })
    expect(renamed.status).toBe(405)
  })

  test('S16 a preview link works without a cookie, and is for nobody else', async () => {
    const cookie = await given.signIn()
    const started = await trpc('draft.start', { edition: '2020-2022' }, { cookie })
    expect([200, 409, 422]).toContain(started.status)
    const made = await trpc('preview.link', { edition: '2020-2022' }, { cookie })
    const { path } = JSON.parse(made.text).result.data
    const preview = await send(path, {})
    expect(preview.status).toBe(200)
    expect(preview.text).toContain('"shownAs":"preview"')
    expect(preview.headers['cache-control']).toBe('no-store')
    expect(preview.headers['x-robots-tag']).toBe('noindex')
    const last = path.at(-1) === 'A' ? 'B' : 'A'
    expect((await send(path.slice(0, -1) + last, {})).status).toBe(404)
  })

  test('what an administrator changes is on the next page that anyone reads', async () => {
    const cookie = await given.signIn()
    const settings = JSON.parse(
      (await send('/api/trpc/settings.get', { headers: { cookie } })).text,
    ).result.data
    const { named: _1, logo: _2, ...rest } = settings
    await send('/about', {})
    const change = { ...rest, strapline: 'Tea for all', base: rest }
    const answer = await trpc('settings.update', change, { cookie })
    expect(answer.status).toBe(200)
    expect((await send('/about', {})).text).toContain('Tea for all')
  })
})

test('S47 the address of a client is what our own proxies say, and nothing else', () => {
  const from = (forwarded: string | undefined, trusted: number) =>
    clientAddress(
      { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } } as never,
      trusted,
    )
  expect(from('6.6.6.6', 0)).toBe('10.0.0.1')
  expect(from('6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9')
  expect(from('6.6.6.6, 203.0.113.9, 10.1.1.1', 2)).toBe('203.0.113.9')
  expect(from(undefined, 1)).toBe('10.0.0.1')
  expect(from('<script>', 1)).toBe('10.0.0.1')
})

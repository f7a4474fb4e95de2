import { connect } from 'node:net'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { call, form, type GivenServer, givenServer, raw } from '../testing/given-server.ts'
import { createRateLimit } from './rate-limit.ts'

let given: GivenServer
let own: string
let cookie: string
beforeAll(async () => {
  given = await givenServer({ example: true })
  own = given.server.url
  cookie = await given.signIn()
  await trpc('draft.start', { edition: '2020-2022' })
}, 60_000)
afterAll(() => given[Symbol.asyncDispose]())

const send = (path: string, wanted: Parameters<typeof raw>[2] = {}) => raw(given.url, path, wanted)
const trpc = (path: string, input: unknown) =>
  send(`/api/trpc/${path}`, call(own, input, { cookie }))
const read = async (path: string, input: unknown) => {
  const query = encodeURIComponent(JSON.stringify(input))
  const answer = await send(`/api/trpc/${path}?input=${query}`, { headers: { cookie } })
  return JSON.parse(answer.text).result.data
}

/** Bytes as they are, and the status of what comes back; nothing in between tidies them. */
function statusOf(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(given.server.port, '127.0.0.1', () => socket.write(request))
    socket.setTimeout(20_000, () => socket.destroy(new Error('no answer')))
    socket.once('error', reject)
    socket.once('data', (bytes) => {
      resolve(bytes.toString().split(' ')[1] ?? '')
      socket.destroy()
    })
  })
}

describe('what is sent where text is expected', () => {
  const document = {
    type: 'doc',
    content: [{ type: 'script', attrs: { class: 'x', onload: 'alert(1)' }, text: 'x' }],
  }

  test('S26 a rich text document is refused in every text field', async () => {
    const { statements } = await read('draft.get', { edition: '2020-2022' })
    const [{ id: statementId, revisionId: baseRevisionId }] = statements
    const save = { edition: '2020-2022', statementId, baseRevisionId, title: 'T', words: 'W' }
    for (const change of [{ words: document }, { title: document }, { words: [document] }]) {
      const answer = await trpc('draft.saveWords', { ...save, ...change })
      expect(answer.status).toBe(400)
      expect(answer.text).not.toContain('alert')
    }
    const sent = await trpc('draft.saveWords', { ...save, words: JSON.stringify(document) })
    expect(sent.status).toBe(200)
    const after = await read('draft.get', { edition: '2020-2022' })
    expect(after.statements[0].words).toBe(JSON.stringify(document))
  })

  test('S26 S45 JSON that is 3,000 deep is refused, and the server goes on', async () => {
    const nested = (depth: number) =>
      `{"type":"doc","content":[${'['.repeat(depth)}${']'.repeat(depth)}]}`
    for (const words of [nested(3_000), nested(200_000)]) {
      const body = `{"edition":"2020-2022","words":${words}}`
      expect((await trpc('draft.saveWords', body)).status).toBe(400)
    }
    expect((await send('/healthz')).status).toBe(200)
  })

  test('S31 keys of prototypes change nothing, in JSON, in forms and in addresses', async () => {
    for (const key of ['__proto__', 'constructor', 'constructor.prototype']) {
      const body = `{"${key}":{"polluted":true,"isAdmin":true}}`
      expect((await trpc('settings.update', body)).status).toBe(400)
      await send('/sign-in', { ...form(own, {}), body: `${key}=x&${key}[polluted]=1&token=x` })
      await send(`/api/trpc/${key}`)
      await send(`/about?${key}[polluted]=1`)
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Reflect.ownKeys(Object.prototype)).not.toContain('polluted')
  })
})

describe('requests that are not what they seem', () => {
  const host = 'Host: localhost\r\n'

  test.each([
    [
      'two lengths',
      `POST /sign-in HTTP/1.1\r\n${host}Content-Length: 6\r\nContent-Length: 5\r\n\r\nabcdef`,
    ],
    [
      'a length and chunks',
      `POST /sign-in HTTP/1.1\r\n${host}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG`,
    ],
    [
      'unknown chunks',
      `POST /sign-in HTTP/1.1\r\n${host}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
    ],
    ['no host', 'GET /about HTTP/1.1\r\n\r\n'],
    ['a whole address', `GET http://evil.example/about HTTP/1.1\r\n${host}\r\n`],
    ['a star', `OPTIONS * HTTP/1.1\r\n${host}\r\n`],
    ['a NUL', `GET /ab\0out HTTP/1.1\r\n${host}\r\n`],
  ])('S48 %s is refused', async (_, request) => {
    expect(await statusOf(request)).toBe('400')
  })

  test('S48 headers without end are refused', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => `X${at}: a\r\n`).join('')
    expect(await statusOf(`GET /about HTTP/1.1\r\n${host}${many}\r\n`)).toBe('431')
  })

  test('S48 other spellings, hosts and ranges of an address make no other page', async () => {
    const plain = await send('/about')
    const before = given.server.runtime.cache.size
    for (const path of ['/%61bout', '/abou%74', '/./about', '/about?a=1#b']) {
      expect((await send(path)).headers.etag).toBe(plain.headers.etag)
    }
    const forwarded = {
      host: 'localhost:1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-original-url': '/dashboard',
      'accept-language': 'x'.repeat(9_000),
      range: 'bytes=0-9',
      cookie,
    }
    const answer = await send('/about', { headers: forwarded })
    expect([answer.status, answer.text]).toEqual([200, plain.text])
    expect(given.server.runtime.cache.size).toBe(before)
  })

  test('S49 the document of the dashboard is not there without its nonce', async () => {
    expect((await send('/dashboard/index.html', { headers: { cookie } })).status).toBe(404)
  })
})

describe('signing in', () => {
  const freshToken = async () => {
    const link = await given.server.runtime.identity.firstRunLink()
    return new URL(link ?? '').searchParams.get('token') ?? ''
  }

  test('S3 a next that cannot be decoded does not burn the link', async () => {
    const [remembered = ''] =
      (await send('/sign-in?next=/dashboard?q=%25zz')).headers['set-cookie'] ?? []
    const next = remembered.split(';')[0] ?? ''
    for (const sent of [next, 'cuppa-next=%25', 'cuppa-next=%']) {
      const token = await freshToken()
      const answer = await send('/sign-in', form(own, { token }, { cookie: sent }))
      expect(answer.status).toBe(303)
      expect(answer.headers.location).toMatch(/^\/(dashboard|\?|$)/)
    }
  })

  test('S5 a link that many send at once signs one of them in', async () => {
    const token = await freshToken()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send('/sign-in', form(own, { token }))),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ headers }) => headers['set-cookie'])).toHaveLength(1)
  })

  test('S58 neither link, cookie nor address is in the log of all this', async () => {
    const token = await freshToken()
    await send('/sign-in', form(own, { email: 'someone.private@example.org' }))
    await send(`/nowhere?token=${token}`, { headers: { cookie } })
    await send('/sign-in', form(own, { token }))
    const log = given.logged.join('\n')
    const secrets = [token, cookie.split('=')[1] ?? token, 'someone.private', 'alert(1)']
    for (const secret of secrets) expect(log).not.toContain(secret)
  })
})

describe('previews', () => {
  const draft = () => read('draft.get', { edition: '2020-2022' })
  const previewPath = async () => {
    const made = await trpc('preview.link', { edition: '2020-2022' })
    return JSON.parse(made.text).result.data.path
  }

  test('S16 a preview tells no other site of its address, is never kept, and ends when it is published', async () => {
    const edition = '2020-2022'
    const [{ id: statementId, revisionId: baseRevisionId }] = (await draft()).statements
    const words = 'Words for a preview.'
    await trpc('draft.saveWords', { edition, statementId, baseRevisionId, title: 'T', words })
    const note = { kind: 'wording', words: 'Clearer.' }
    await trpc('draft.setNote', { edition, statementId, base: null, ...note })
    const path = await previewPath()
    const preview = await send(path)
    expect(preview.status).toBe(200)
    expect(preview.text).toContain(words)
    expect(preview.headers['referrer-policy']).toBe('no-referrer')
    expect(preview.headers['cache-control']).toBe('no-store')
    expect(preview.headers.etag).toBeUndefined()
    expect((await send('/direction')).text).not.toContain(words)

    const { structure } = await draft()
    const letter = 'What is new, and why.'
    const publishedOn = new Date().toISOString().slice(0, 10)
    const published = await trpc('version.publish', { edition, structure, publishedOn, letter })
    expect(published.status).toBe(200)

    expect((await send(path)).status).toBe(404)
    expect((await send('/direction')).text).toContain(words)
  })
})

describe('too many calls', () => {
  test('S46 each call of a batch counts, and others are not held up', () => {
    let now = 0
    const limit = createRateLimit(20, () => now)
    expect([limit.take('one', 10), limit.take('one', 10), limit.take('one', 1)]).toEqual([
      true,
      true,
      false,
    ])
    expect(limit.take('other', 1)).toBe(true)
    now = 60_000
    expect(limit.take('one', 1)).toBe(true)
  })

  test('S46 over the limit the API says so, however the calls are spelt', async () => {
    const ten = Array.from({ length: 10 }, () => 'x').join('%2C')
    let answers: number[] = []
    for (let round = 0; round < 13 && !answers.includes(429); round += 1) {
      const sent = Array.from({ length: 10 }, () => send(`/api/trpc/${ten}?batch=1`))
      answers = (await Promise.all(sent)).map(({ status }) => status)
    }
    expect(answers).toContain(429)
    expect((await send('/about')).status).toBe(200)
  })
})

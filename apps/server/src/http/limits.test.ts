import { channel } from 'node:diagnostics_channel'
import { createServer } from 'node:http'
import { connect, createServer as createDoor, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { call, form, type GivenServer, givenServer, raw } from '../testing/given-server.ts'
import { isNear, limitConnections } from './limit-connections.ts'
import { isModestJson } from './modest-json.ts'

const kilobytes = (count: number) => count * 1024
/** What Node and the system may have taken in before anybody could say no. */
const onTheWay = kilobytes(512)

interface Poured {
  /** All that came back. */
  readonly said: string
  /** How much of what was sent the server had read when it made its answer, and when all was over. */
  readonly readBefore: number
  readonly readInAll: number
}

interface Pouring {
  readonly head: string
  /** Sent again and again, for as long as anybody takes it. */
  readonly part: Buffer
}

/** Sends without end, as fast as it is taken, until the server ends the connection. */
async function pour(port: number, { head, part }: Pouring): Promise<Poured> {
  const read = { before: 0, inAll: 0 }
  const starts = channel('http.server.request.start')
  const watch = (message: unknown) => {
    const { response, socket } = message as { response: Socket; socket: Socket }
    response.once('prefinish', () => (read.before = socket.bytesRead))
    socket.once('close', () => (read.inAll = socket.bytesRead))
  }
  starts.subscribe(watch)
  const said: string[] = []
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const send = () => {
      while (socket.writable && socket.write(part));
    }
    socket.on('connect', () => socket.write(head))
    socket.on('connect', send).on('drain', send)
    socket.on('data', (bytes) => said.push(bytes.toString()))
    // Cut off while it sends: that is what it came for.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
  })
  await expect.poll(() => read.inAll, { timeout: 20_000 }).toBeGreaterThan(0)
  starts.unsubscribe(watch)
  return { said: said.join(''), readBefore: read.before, readInAll: read.inAll }
}

describe('S45 bodies', () => {
  let given: GivenServer
  beforeAll(async () => {
    given = await givenServer()
  })
  afterAll(() => given[Symbol.asyncDispose]())

  const lines = (...all: readonly string[]) => `${all.join('\r\n')}\r\n\r\n`
  const own = () => [`Host: localhost`, `Origin: ${given.server.url}`, 'X-Cuppa: 1']
  const json = 'Content-Type: application/json'
  const chunks = 'Transfer-Encoding: chunked'
  const chunk = Buffer.from(`4000\r\n${'x'.repeat(0x4000)}\r\n`)
  const part = Buffer.alloc(0x4000, 'x')
  const trpc = 'POST /api/trpc/draft.saveWords HTTP/1.1'

  test.each([
    ['too long by its own word', 413, 0, () => [trpc, ...own(), json, 'Content-Length: 10000000']],
    ['without end, in chunks', 413, kilobytes(1024), () => [trpc, ...own(), json, chunks]],
    ['packed', 415, 0, () => [trpc, ...own(), json, chunks, 'Content-Encoding: gzip']],
    ['of another type', 415, 0, () => [trpc, ...own(), 'Content-Type: text/plain', chunks]],
    ['from a foreign page', 403, 0, () => [trpc, 'Host: localhost', json, chunks]],
    [
      'in a form without end',
      413,
      kilobytes(64),
      () => [
        'POST /sign-in HTTP/1.1',
        ...own(),
        'Content-Type: application/x-www-form-urlencoded',
        chunks,
      ],
    ],
    ['with a read', 400, 0, () => ['GET /nowhere HTTP/1.1', ...own(), chunks]],
    ['where nothing takes one', 405, 0, () => ['POST /about HTTP/1.1', ...own(), chunks]],
    ['under a foreign name', 421, 0, () => [trpc, 'Host: evil.example', json, chunks]],
  ])('%s: %i, and no more than %i bytes of it are read first', async (_, status, most, head) => {
    const request = head()
    const poured = await pour(given.server.port, {
      head: lines(...request),
      part: request.includes(chunks) ? chunk : part,
    })

    expect(poured.said).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(poured.readBefore).toBeLessThanOrEqual(most + onTheWay)
    // A little more is let through, so that a client in good faith sees the answer.
    expect(poured.readInAll).toBeLessThanOrEqual(poured.readBefore + kilobytes(1024) + onTheWay)
  })

  test('whoever asks before sending is told before sending', async () => {
    const ask = (length: number) => {
      const head = [trpc, ...own(), json, `Content-Length: ${length}`, 'Expect: 100-continue']
      return new Promise<string>((resolve, reject) => {
        const socket = connect(given.server.port, '127.0.0.1')
        socket.once('connect', () => socket.write(lines(...head)))
        socket.once('error', reject)
        socket.once('data', (bytes) => {
          resolve(bytes.toString().slice(0, 12))
          socket.destroy()
        })
      })
    }

    expect(await ask(10_000_000)).toBe('HTTP/1.1 413')
    expect(await ask(100)).toBe('HTTP/1.1 100')
  })

  test('a length that is not true ends that request and no other', async () => {
    const late = connect(given.server.port, '127.0.0.1')
    late.write(lines(trpc, ...own(), json, 'Content-Length: 500') + '{"edition":')
    const short = lines(trpc, ...own(), json, 'Content-Length: 2')
    const after = await new Promise<string>((resolve) => {
      const said: string[] = []
      const socket = connect(given.server.port, '127.0.0.1')
      socket.on('data', (bytes) => said.push(bytes.toString()))
      socket.on('close', () => resolve(said.join('')))
      socket.write(`${short}{}and this is no request\r\n\r\n`)
    })

    expect(after.match(/HTTP\/1\.1 \d+/g)?.at(-1)).toBe('HTTP/1.1 400')
    expect((await raw(given.url, '/about')).status).toBe(200)
    late.destroy()
  })

  test.each([
    ['10,000 keys', JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, entry)))],
    ['1,000 deep', `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`],
    ['1,000 lists deep', `${'['.repeat(1_000)}${']'.repeat(1_000)}`],
    ['a list of 50,000', JSON.stringify({ items: Array.from({ length: 50_000 }, () => 1) })],
  ])('%s: refused before the procedure sees it', async (_, body) => {
    const answer = await raw(
      given.url,
      '/api/trpc/draft.start',
      call(given.server.url, body, { cookie: await given.signIn() }),
    )
    const asked = await raw(given.url, `/api/trpc/draft.get?input=${body.slice(0, 8_000)}`)

    // The answer of the procedures would say which fields are wrong.
    expect(JSON.parse(answer.text)).toEqual({
      error: { status: 400, requestId: expect.any(String) },
    })
    expect(answer.status).toBe(400)
    expect(asked.status).toBeGreaterThanOrEqual(400)
  })

  test('a field that is too long is refused by the procedure', async () => {
    const headers = { cookie: await given.signIn() }
    const body = { edition: '2020-2022', words: 'x'.repeat(900_000) }
    const sent = call(given.server.url, body, headers)
    const answer = await raw(given.url, '/api/trpc/draft.saveWords', sent)

    expect(answer.status).toBe(400)
    expect(answer.text).not.toContain('xxx')
    expect(JSON.parse(answer.text).error.data.fields.words).toBeDefined()
  })

  test('a packed body of a form is refused too', async () => {
    const packed = form(given.server.url, {}, { 'content-encoding': 'gzip' })
    const answer = await raw(given.url, '/sign-in', { ...packed, body: gzipSync('token=x') })

    expect(answer.status).toBe(415)
  })
})

function entry(_: unknown, at: number): readonly [string, number] {
  return [`k${at}`, at]
}

test('S45 what is inside a string counts for nothing, however it is written', () => {
  const signs = '{[:,'.repeat(30_000)
  for (const text of [signs, `"${signs}"`, `\\"${signs}\\\\"`, `${signs}\\`]) {
    expect(isModestJson(JSON.stringify({ text, next: [text] }))).toBe(true)
  }
  expect(isModestJson(`"\\\\"${'['.repeat(30)}`)).toBe(false)
  expect(isModestJson(`"\\"${'['.repeat(30)}`)).toBe(true)
  expect(isModestJson('')).toBe(true)
})

describe('S54 connections', () => {
  const patient = { headersMs: 15_000, requestMs: 30_000, checkMs: 5_000 }
  /** The beginning of a form that our own page might send. */
  const post = (url: string) =>
    [
      'POST /sign-in HTTP/1.1',
      'Host: localhost',
      `Origin: ${url}`,
      'Content-Type: application/x-www-form-urlencoded',
      'Content-Length: 9',
      '',
    ].join('\r\n')

  /** A connection that was taken, with what it sends at first and never goes on from. */
  async function hang(port: number, words: string): Promise<Socket> {
    const socket = connect(port, '127.0.0.1')
    // It is cut off in the end, and sees that.
    socket.on('error', () => undefined).resume()
    await new Promise((resolve) => socket.once('connect', resolve))
    if (words !== '') socket.write(words)
    return socket
  }

  test('idle and slow ones make room, and everyone else is answered meanwhile', async () => {
    const limits = { ...patient, most: 60, mostOfOne: 60, speaksForMany: () => true }
    await using given = await givenServer({ limits })
    const sockets: Socket[] = []
    const begun = post(given.server.url)
    const words = ['', 'GET /about HTTP/1.1\r\nHost: local', begun, `${begun}\r\nemail`]
    for (let count = 0; count < 300; count += 1) {
      sockets.push(await hang(given.server.port, words[count % words.length] ?? ''))
      if (count % 50 === 49) expect((await raw(given.url, '/about')).status).toBe(200)
    }

    await expect
      .poll(() => sockets.filter(({ closed }) => !closed).length, { timeout: 20_000 })
      .toBeLessThanOrEqual(60)
    expect((await raw(given.url, '/healthz')).status).toBe(200)
    for (const socket of sockets) socket.destroy()
  })

  test('whoever waits for our answer is not sent away for those who come later', async () => {
    const limits = { ...patient, most: 20, mostOfOne: 20, speaksForMany: () => true }
    await using given = await givenServer({ limits })
    const slow = Promise.withResolvers<void>()
    const { cache } = given.server.runtime
    const page = { contentType: 'text/html', tags: new Set<string>(), until: Infinity }
    void cache.get('/about', async () => {
      await slow.promise
      return { body: 'at last', ...page }
    })
    const asked = vi.spyOn(cache, 'get')
    const waiting = raw(given.url, '/about')
    await expect.poll(() => asked.mock.calls.length, { timeout: 20_000 }).toBe(1)

    const sockets: Socket[] = []
    for (let count = 0; count < 60; count += 1) sockets.push(await hang(given.server.port, ''))
    await expect
      .poll(() => sockets.filter(({ closed }) => !closed).length, { timeout: 20_000 })
      .toBeLessThanOrEqual(19)
    slow.resolve()

    expect((await waiting).text).toBe('at last')
    for (const socket of sockets) socket.destroy()
  })

  test('one address has its own share, unless it speaks for many', async () => {
    const server = createServer((_, answer) => answer.end('here'))
    limitConnections(server, { most: 100, mostOfOne: 5, speaksForMany: (at) => at === 'proxy' })
    const from = { next: '' }
    const door = createDoor((socket) => {
      Object.defineProperty(socket, 'remoteAddress', { value: from.next })
      server.emit('connection', socket)
    })
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', () => resolve()))
    const address = door.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const come = async (who: string, count: number) => {
      from.next = who
      const sockets: Socket[] = []
      for (let at = 0; at < count; at += 1) sockets.push(await hang(port, ''))
      expect((await raw(`http://127.0.0.1:${port}`, '/')).text).toBe('here')
      return sockets
    }
    const stay = (sockets: readonly Socket[]) => sockets.filter(({ closed }) => !closed).length

    const other = await come('192.0.2.1', 3)
    const many = await come('proxy', 30)
    const greedy = await come('192.0.2.2', 30)

    await expect.poll(() => stay(greedy), { timeout: 20_000 }).toBeLessThanOrEqual(5)
    expect([stay(other), stay(many)]).toEqual([3, 30])
    for (const socket of [...other, ...many, ...greedy]) socket.destroy()
    await new Promise((resolve) => door.close(resolve))
  })

  test('one that never says all of it is told so, and ends', async () => {
    const limits = { headersMs: 100, requestMs: 200, checkMs: 20 }
    const room = { most: 100, mostOfOne: 100, speaksForMany: () => true }
    await using given = await givenServer({ limits: { ...limits, ...room } })
    for (const words of [
      'GET /about HTTP/1.1\r\nHost: local',
      `${post(given.server.url)}\r\nemail`,
    ]) {
      const said: string[] = []
      const socket = await hang(given.server.port, words)
      socket.on('data', (bytes) => said.push(bytes.toString()))
      await new Promise((resolve) => socket.once('close', resolve))

      expect(said.join('')).toMatch(/^HTTP\/1\.1 408 /)
    }
  })

  test('a proxy is near: on this machine, or on its own network', () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '172.18.0.1', 'fd00::1']) {
      expect([address, isNear(address)]).toEqual([address, true])
    }
    for (const address of ['203.0.113.9', '2001:db8::1', '::ffff:203.0.113.9', '172.32.0.1']) {
      expect([address, isNear(address)]).toEqual([address, false])
    }
  })
})

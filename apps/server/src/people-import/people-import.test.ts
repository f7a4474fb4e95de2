import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'

import { explain } from '@cuppa/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type GivenServer, givenServer, raw } from '../testing/given-server.ts'
import { separatorOf } from './read-csv.ts'

let given: GivenServer
let cookie: string

beforeAll(async () => {
  given = await givenServer()
  cookie = await given.signIn()
}, 60_000)
afterAll(() => given[Symbol.asyncDispose]())

const path = '/dashboard/imports/people?name=people.csv'

interface Sent {
  readonly headers?: Readonly<Record<string, string>>
}

const send = (body: string | Buffer, { headers = {} }: Sent = {}) =>
  raw(given.url, path, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', origin: given.server.url, cookie, ...headers },
    body,
  })

/** The file as it was read, taken away again; or the code of the refusal. */
async function read(body: string | Buffer) {
  const answer = await send(body)
  const said = JSON.parse(answer.text)
  if (answer.status !== 200)
    return { code: String(said.data.refusal.code), refusal: said.data.refusal }
  const { importId: id } = await listed(said.id)
  await drop(id)
  return { names: id.names, view: said }
}

async function listed(importId: string) {
  const rows = await given.database.db
    .selectFrom('people_import_row')
    .select(['number', 'fields', 'notes'])
    .orderBy('number')
    .execute()
  const names = rows.map(({ fields }) => (fields as { name: string } | null)?.name ?? null)
  return { importId: { value: importId, names } }
}

async function drop({ value }: { value: string }) {
  const { database } = given
  await database.db
    .deleteFrom('people_import')
    .where('id', '=', value as never)
    .execute()
}

const text = 'Name;E-mail\r\nZoë Cuppà €;zoe@example.org\r\n'
const utf16 = Buffer.from(`\u{FEFF}${text}`, 'utf16le')
const western = Buffer.from(text.replace('€', '\u0080'), 'latin1')

describe('letters', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\u{FEFF}${text}`)],
    ['UTF-16', utf16],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16()],
    ['Windows-1252', western],
  ])('%s is read to the letter', async (_, bytes) => {
    expect((await read(bytes)).names).toEqual(['Zoë Cuppà €'])
  })

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'people/file-no-text'],
    ['a NUL among words', Buffer.from('Name\r\nAda\0\r\n'), 'people/file-no-text'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'people/file-no-text'],
    ['other letters', Buffer.from([0x4e, 0x81, 0x8d, 0x0a]), 'people/file-unclear-letters'],
    ['half of UTF-16', utf16.subarray(0, -1), 'people/file-unclear-letters'],
    ['nothing', Buffer.from(''), 'people/file-empty'],
    ['headings alone', Buffer.from('Name\r\n'), 'people/file-empty'],
    ['no headings', Buffer.from('<!doctype html><p>Hello</p>'), 'people/file-without-names'],
  ])('%s is refused with a sentence, and nothing of it stays', async (_, bytes, code) => {
    const answer = await read(bytes)

    expect(answer.code).toBe(code)
    expect(explain(answer.refusal)).toMatch(/\.$/)
    expect(await given.database.db.selectFrom('people_import').select('id').execute()).toEqual([])
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('cuppa-people-'))).toEqual([])
  })
})

describe('dialects', () => {
  test.each([
    ['Name,E-mail', ','],
    ['Name;E-mail', ';'],
    ['Name\tE-mail', '\t'],
    ['"Name, first";"E-mail"', ';'],
    ['Name', ','],
  ])('of %j the fields are parted by %j', (line, separator) => {
    expect(separatorOf(`${line}\nA,B,C,D,E`)).toBe(separator)
  })

  test('quotes, lines inside fields, formulas and empty rows are data', async () => {
    const file = [
      'Name,Post',
      '"Ada ""A"" Vega","1 High Street\nLeeds"',
      '',
      ',',
      '"=HYPERLINK(""https://evil.example"")",',
      '+1+1',
    ].join('\r\n')

    const { names, view } = await read(file)

    expect(names).toEqual(['Ada "A" Vega', '=HYPERLINK("https://evil.example")', '+1+1'])
    expect(view).toMatchObject({
      state: 'read',
      rows: 3,
      counts: { new: 3 },
      fileName: 'people.csv',
    })
  })

  test('rows are numbered as a spreadsheet does', async () => {
    await send('Name\r\nAda\r\n\r\nAda\r\n')
    const rows = await given.database.db
      .selectFrom('people_import_row')
      .select(['number', 'twin'])
      .orderBy('number')
      .execute()
    await given.database.db.deleteFrom('people_import').execute()

    expect(rows).toEqual([
      { number: 2, twin: null },
      { number: 4, twin: 2 },
    ])
  })
})

describe('S29 files that are made to harm', () => {
  test.each([
    ['10,000 columns', `Name${',x'.repeat(10_000)}\r\nAda`, 'people/file-too-wide'],
    ['one field of 5 MB', `Name\r\n${'x'.repeat(5_000_000)}`, 'people/file-field-too-long'],
    ['a quote that never ends', `Name\r\n"${'x'.repeat(50_000)}`, 'people/file-quotes'],
    ['a row of quotes', `Name\r\nAda\r\n${'"'.repeat(100_001)}`, 'people/file-quotes'],
    ['a quote inside a field', 'Name\r\nAda "A" Vega', 'people/file-quotes'],
    ['rows past the last', `Name\r\n${'x\n'.repeat(100_001)}`, 'people/file-too-long'],
  ])(
    '%s',
    async (_, body, code) => {
      expect((await read(body)).code).toBe(code)
    },
    120_000,
  )

  test('a row with 10,000 columns, or a long field, is left out by itself', async () => {
    const { names } = await read(`Name\r\nAda${',x'.repeat(10_000)}\r\n${'x'.repeat(5_000)}\r\nBo`)

    expect(names).toEqual([null, null, 'Bo'])
  })

  test('3 GB are refused by what their headers promise', async () => {
    const answer = await send('', { headers: { 'content-length': String(3 * 1024 ** 3) } })

    expect(answer.status).toBe(413)
  })
})

test('S13 a visitor brings nothing, and a foreign page or another type neither', async () => {
  const visitor = await send(text, { headers: { cookie: '' } })
  const foreign = await send(text, { headers: { origin: 'https://evil.example' } })
  const other = await send(text, { headers: { 'content-type': 'text/plain' } })

  expect([visitor.status, foreign.status, other.status]).toEqual([403, 403, 415])
  expect(await given.database.db.selectFrom('people_import').select('id').execute()).toEqual([])
})

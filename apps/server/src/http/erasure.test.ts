import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { dumpDatabase } from '@cuppa/db'
import { expect, test } from 'vitest'

import { form, givenServer, raw, type RawAnswer } from '../testing/given-server.ts'

const theirs = { name: 'Zebedee Quillfeather', email: 'zebedee@quill.example' } as const

const cookiesOf = ({ headers }: RawAnswer) =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '').join('; ')

async function textIn(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = names.filter((entry) => entry.isFile())
  const texts = await Promise.all(
    files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
  )
  return [...files.map(({ name }) => name), ...texts].join('\n')
}

test('P1 S58 S61 after the button, no table, file or line of the log leads to whoever was forgotten', async () => {
  await using given = await givenServer()
  const { db } = given.database
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    raw(given.url, path, form(given.server.url, fields, { cookie }))
  const lastText = async () =>
    (
      await db
        .selectFrom('outbox_message')
        .select('text')
        .orderBy('turn', 'desc')
        .executeTakeFirst()
    )?.text ?? ''
  await post('/join', { ...theirs, phone: '020 7946 0815', 'news-email': 'yes' })
  const token = /token=([\w-]+)/.exec(await lastText())?.[1] ?? ''
  const cookie = cookiesOf(await post('/sign-in', { token }))
  await post('/me/needs', { words: 'A perch of my own' }, cookie)
  await expect.poll(() => textIn(given.dataDir), { timeout: 10_000 }).toContain(theirs.email)

  const answer = await post('/me/erase', {}, cookie)

  expect([answer.status, answer.headers.location]).toEqual([303, '/join?gone'])
  const dump: string[] = []
  for await (const line of dumpDatabase(given.database)) dump.push(line)
  const everything = [...dump, await textIn(given.dataDir), ...given.logged]
    .join('\n')
    .toLowerCase()
  const left = ['zebedee', 'quill', '7946 0815', 'perch'].filter((each) =>
    everything.includes(each),
  )
  expect(left).toEqual([])
  expect((await raw(given.url, '/me', { headers: { cookie } })).status).toBe(303)
})

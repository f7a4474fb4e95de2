import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { createCaller, queueNotices } from '@cuppa/api'
import { scratchFolder } from '@cuppa/db/testing'
import { ConsentEntryId, ContactPointId, PersonId } from '@cuppa/domain'
import { dkimVerify } from 'mailauth'
import { expect, test } from 'vitest'

import { newId } from '../lifecycle/new-id.ts'
import { systemScope } from '../lifecycle/system-scope.ts'
import { givenPost } from '../testing/given-post.ts'
import { type GivenServer, givenServer, raw } from '../testing/given-server.ts'
import { dnsLine, readDkim } from './dkim.ts'

/** Somebody who agreed to news by mail, and news that was sent. */
async function givenNews({ server, database: { db } }: GivenServer): Promise<PersonId> {
  const id = PersonId.parse(newId())
  const now = new Date().toISOString()
  await db
    .insertInto('person')
    .values({
      id,
      name: 'Ada',
      credit_kind: 'not-named',
      credit_name: null,
      created_at: now,
      joined_at: now,
    })
    .execute()
  await db
    .insertInto('contact_point')
    .values({
      id: ContactPointId.parse(newId()),
      person_id: id,
      kind: 'email',
      value: 'ada@example.org',
      value_key: 'ada@example.org',
      preferred: true,
      added_at: now,
      added_by: null,
      verified_at: now,
      ended_at: null,
    })
    .execute()
  await db
    .insertInto('consent_entry')
    .values({
      id: ConsentEntryId.parse(newId()),
      person_id: id,
      purpose: 'news',
      channel: 'email',
      step: 'given',
      basis: 'consent',
      wording: 'join-1',
      at: now,
      place: 'join',
      by_person: null,
    })
    .execute()
  const team = createCaller({ ...systemScope(server.runtime), requestId: 'test' })
  const words = { purpose: 'news', subject: 'A new room', words: 'Come.', groupId: null } as const
  await team.notice.send(await team.notice.create(words))
  return id
}

const sayings = async ({ database: { db } }: GivenServer) =>
  (await db.selectFrom('consent_entry').select('step').orderBy('id').execute()).map(
    ({ step }) => step,
  )

test('news carries one click that stops it, and both of its headers are signed', async () => {
  await using folder = await scratchFolder()
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const keyFile = join(folder.path, 'dkim.pem')
  await writeFile(keyFile, privateKey)
  await using post = await givenPost()
  await using given = await givenServer({
    environment: {
      SMTP_URL: post.url,
      CUPPA_MAIL_FROM: 'hello@example.org',
      CUPPA_DKIM: `tea:${keyFile}`,
    },
  })
  await givenNews(given)
  await queueNotices(systemScope(given.server.runtime))
  await expect.poll(() => post.received.length, { timeout: 10_000 }).toBe(1)
  const [{ raw: mail, parsed } = expect.unreachable()] = post.received

  const key = await readDkim(given.server.runtime.config)
  const [, name, , value] = /^(\S+) (TXT) "(.*)"$/.exec(key ? dnsLine(key) : '') ?? []
  const asked: string[] = []
  const { results } = await dkimVerify(mail, {
    resolver: (host) => {
      asked.push(host)
      return Promise.resolve([[value ?? '']])
    },
  })
  expect(asked).toEqual([name])
  expect(results.map(({ status }) => status.result)).toEqual(['pass'])
  const signed = /[\s;]h=([^;]+);/.exec(mail.slice(mail.indexOf('DKIM-Signature')))?.[1] ?? ''
  expect(signed.replaceAll(/\s/g, '').toLowerCase().split(':')).toEqual(
    expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post']),
  )
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
  const header = parsed.headers.get('list')
  const url = String(Reflect.get(Object(Reflect.get(Object(header), 'unsubscribe')), 'url'))
  const path = new URL(url).pathname

  expect((await raw(given.url, path)).status).toBe(200)
  expect(await sayings(given)).toEqual(['given'])
  const click = await raw(given.url, path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(click.status).toBe(200)
  expect(await sayings(given)).toEqual(['given', 'withdrawn'])
}, 60_000)

test('a link that was changed stops nothing, and every other write still needs our own page', async () => {
  await using given = await givenServer()
  const id = await givenNews(given)
  const forged = await raw(given.url, `/stop/${Buffer.from(id).toString('base64url')}.AAAA`, {
    method: 'POST',
  })
  expect(forged.status).toBe(404)
  const foreign = await raw(given.url, '/sign-out', { method: 'POST' })
  expect(foreign.status).toBe(403)
  expect(await sayings(given)).toEqual(['given'])
}, 30_000)

import { borrowDatabase } from '@cuppa/db/testing'
import {
  type ConsentStep,
  ConsentEntryId,
  ContactPointId,
  contactKinds,
  type PersonId,
} from '@cuppa/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { markSent, takeDueMail } from '../outbox/deliver-mail.ts'
import { enqueueMail } from '../outbox/enqueue-mail.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { publishedWith } from '../testing/strategy.ts'
import { callerFor, contextFor, givenMember, nextId, noon, system } from '../testing/world.ts'
import { makeDigest } from './make-digest.ts'
import { queueNotices } from './queue-notices.ts'
import { readMail } from './read-mail.ts'
import { readStop, stopMessages } from './stop-messages.ts'

type Scratch = Awaited<ReturnType<typeof borrowDatabase>>
type Db = Scratch['db']

interface GivenReader {
  readonly says: readonly ConsentStep[]
  readonly channel: (typeof contactKinds)[number]
  readonly isVerified: boolean
  readonly isPaused: boolean
}

const agreed: GivenReader = {
  says: ['given'],
  channel: 'email',
  isVerified: true,
  isPaused: false,
}

async function givenReader(db: Db, given: Partial<GivenReader> = {}): Promise<PersonId> {
  const { says, channel, isVerified, isPaused } = { ...agreed, ...given }
  const id = await givenMember(db, 'Ada')
  if (isPaused) {
    await db.updateTable('person').set({ paused_at: noon }).where('id', '=', id).execute()
  }
  const value = channel === 'email' ? `${id}@example.org` : `${channel} of ${id}`
  await db
    .insertInto('contact_point')
    .values({
      id: ContactPointId.parse(nextId()),
      person_id: id,
      kind: channel,
      value,
      value_key: value,
      preferred: true,
      added_at: noon,
      added_by: null,
      verified_at: isVerified ? noon : null,
      ended_at: null,
    })
    .execute()
  for (const step of says) {
    for (const purpose of ['news', 'digest'] as const) {
      await db
        .insertInto('consent_entry')
        .values({
          id: ConsentEntryId.parse(nextId()),
          person_id: id,
          purpose,
          channel,
          step,
          basis: 'consent',
          wording: 'join-1',
          at: noon,
          place: 'join',
          by_person: null,
        })
        .execute()
    }
  }
  return id
}

const words = {
  purpose: 'news',
  subject: 'A new room',
  words: 'We meet in a new room.',
  groupId: null,
} as const

async function givenSent(db: Db) {
  const team = callerFor(db)
  return team.notice.send(await team.notice.create(words))
}

const messages = (db: Db) =>
  db
    .selectFrom('outbox_message')
    .select(['person_id as personId', 'channel', 'state'])
    .where('notice_id', 'is not', null)
    .execute()

describe('a message to many', () => {
  const reader = fc.record({
    says: fc.array(fc.constantFrom('asked' as const, 'given' as const, 'withdrawn' as const), {
      maxLength: 4,
    }),
    channel: fc.constantFrom(...contactKinds),
    isVerified: fc.boolean(),
    isPaused: fc.boolean(),
  })

  test('reaches whoever said yes last, by that way, each once, whoever writes at the same time', async () => {
    await using scratch = await borrowDatabase()
    const { db } = scratch
    await fc.assert(
      fc.asyncProperty(fc.array(reader, { minLength: 1, maxLength: 6 }), async (readers) => {
        const wanted = new Map<PersonId, string>([])
        const already = new Set((await messages(db)).map(({ personId }) => personId))
        for (const given of [agreed, ...readers]) {
          const id = await givenReader(db, given)
          const { says, channel, isVerified, isPaused } = given
          const isReached = says.at(-1) === 'given' && !isPaused
          if (isReached && (channel !== 'email' || isVerified)) wanted.set(id, channel)
        }
        const sent = await givenSent(db)
        await Promise.all([queueNotices(contextFor(db)), queueNotices(contextFor(db))])

        const team = callerFor(db)
        const { reach, queuedAt } = await team.notice.get({ id: sent.id })
        expect(queuedAt).not.toBeNull()
        const written = (await messages(db)).filter(
          ({ personId }) => personId && wanted.has(personId),
        )
        expect(written.map(({ personId, channel }) => `${personId} ${channel}`).toSorted()).toEqual(
          [...wanted].map(([id, channel]) => `${id} ${channel}`).toSorted(),
        )
        expect(reach.email + reach.phone + reach.post).toBe(wanted.size + already.size)
      }),
      { numRuns: 8 },
    )
  })

  test('is sent once, and its words stay', async () => {
    await using scratch = await borrowDatabase()
    const { db } = scratch
    const team = callerFor(db)
    await givenReader(db)
    const draft = await team.notice.create(words)
    await expectRefusal(team.notice.update({ ...draft, ...words, revision: 7 }), 'notice/stale')
    const both = await Promise.allSettled([team.notice.send(draft), team.notice.send(draft)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expectRefusal(team.notice.update({ ...draft, ...words }), 'notice/sent-already')
    await expectRefusal(team.notice.remove(draft), 'notice/sent-already')
  })

  test('waits for what is meant for one person, and says how to stop it', async () => {
    await using scratch = await borrowDatabase()
    const { db } = scratch
    const scope = contextFor(db)
    await givenReader(db)
    await givenSent(db)
    await queueNotices(scope)
    await enqueueMail(db, scope, {
      kind: 'sign-in',
      to: 'ben@example.org',
      subject: 'Sign in',
      text: 'Open this link',
    })

    const first = await takeDueMail(scope)
    const then = await takeDueMail(scope)

    expect(first.map(({ kind, stop }) => [kind, stop])).toEqual([['sign-in', null]])
    const [mail = expect.unreachable()] = then
    expect(mail.text).toContain(words.words)
    expect(mail.stop).toMatch(/^http:\/\/localhost:3000\/stop\/[\w.-]+$/)
    expect(mail.text).toContain(mail.stop)
    const page = await readMail(scope, /\/mail\/(\S+)/.exec(mail.text)?.[1] ?? '')
    expect(page).toMatchObject({ subject: words.subject, text: words.words, stop: mail.stop })
    await markSent(scope, mail)
    const stored = await db
      .selectFrom('outbox_message')
      .select('text')
      .where('id', '=', mail.id)
      .execute()
    expect(stored).toEqual([{ text: '' }])
  })
})

test('who chose the phone or the post is on the lists of those who call and write', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const team = callerFor(db)
  await givenReader(db, { channel: 'phone' })
  await givenReader(db, { channel: 'post' })
  await givenSent(db)

  const { messages: calls } = await team.message.list({ channel: 'phone', show: 'open' })
  const [call = expect.unreachable()] = calls
  expect(call).toMatchObject({ name: 'Ada', kind: 'news', event: null })
  expect(call.text).toMatch(/^We meet in a new room\.\n\n.*tell us, and it stops\.$/)
  await team.message.settle({ id: call.id, step: 'done' })
  expect((await team.message.list({ channel: 'phone', show: 'open' })).messages).toEqual([])
  const { messages: done } = await team.message.list({ channel: 'phone', show: 'settled' })
  expect(done).toMatchObject([{ id: call.id, state: 'done', text: call.text }])
  const { messages: letters } = await team.message.list({ channel: 'post', show: 'open' })
  expect(letters).toMatchObject([{ name: 'Ada', subject: words.subject, state: 'to-do' }])
})

describe('a link that stops messages', () => {
  test('stops those of its kind, at once, and nothing else', async () => {
    await using scratch = await borrowDatabase()
    const { db } = scratch
    const scope = contextFor(db)
    await givenReader(db)
    await givenReader(db, { channel: 'post' })
    await givenSent(db)
    await queueNotices(scope)
    const [mail = expect.unreachable()] = await takeDueMail(scope)
    const token = mail.stop?.split('/').at(-1) ?? ''
    await givenSent(db)
    await queueNotices(scope)

    expect(await readStop(scope, token)).toMatchObject({ purpose: 'news', isStopped: false })
    expect(await stopMessages(scope, token)).toMatchObject({ isStopped: true })
    expect(await stopMessages(scope, token)).toMatchObject({ isStopped: true })

    const left = await messages(db)
    expect(left.map(({ channel, state }) => `${channel} ${state}`).toSorted()).toEqual([
      'email dropped',
      'email sending',
      'post queued',
      'post queued',
    ])
    const steps = await db.selectFrom('consent_entry').select(['purpose', 'step']).execute()
    expect(steps.filter(({ step }) => step === 'withdrawn')).toEqual([
      { purpose: 'news', step: 'withdrawn' },
    ])
  })

  test.each(['', 'x', 'eyJ9.AAAA', `${'a'.repeat(40)}.${'b'.repeat(43)}`])(
    'S12 that we did not make opens nothing: %j',
    async (token) => {
      await using scratch = await borrowDatabase()
      const scope = contextFor(scratch.db)
      await expectRefusal(stopMessages(scope, token), 'notice/link-unknown')
      await expectRefusal(readStop(scope, token), 'notice/link-unknown')
      await expectRefusal(readMail(scope, token), 'notice/link-unknown')
    },
  )
})

describe('what is new, once a month', () => {
  test('S5 is not sent where nothing is new, or to nobody', async () => {
    await using scratch = await borrowDatabase()
    const { db } = scratch
    const scope = contextFor(db, system, '2020-12-02T12:00:00.000Z')
    await givenReader(db)
    expect(await makeDigest(scope)).toBe(false)
    await db.deleteFrom('contact_point').execute()
    await publishedWith(callerFor(db))
    expect(await makeDigest(scope)).toBe(false)
  })

  test('S5 tells each person once, however many ask at once and however often', async () => {
    await using scratch = await borrowDatabase()
    const { db } = scratch
    const scope = contextFor(db, system, '2020-12-02T12:00:00.000Z')
    const id = await givenReader(db)
    await publishedWith(callerFor(db))

    const made = await Promise.all([makeDigest(scope), makeDigest(scope)])
    expect(made.filter(Boolean)).toHaveLength(1)
    expect(await makeDigest(scope)).toBe(false)
    await queueNotices(scope)
    await queueNotices(scope)

    expect(await messages(db)).toEqual([{ personId: id, channel: 'email', state: 'queued' }])
    const [mail = expect.unreachable()] = await takeDueMail(scope)
    expect(mail.subject).toBe('What is new: November 2020')
    expect(mail.text).toContain('/direction/2020-2022/v1/changes')
  })

  test('is over for the month after its first week', async () => {
    await using scratch = await borrowDatabase()
    await givenReader(scratch.db)
    await publishedWith(callerFor(scratch.db))
    const late = contextFor(scratch.db, system, '2020-12-08T12:00:00.000Z')
    expect(await makeDigest(late)).toBe(false)
  })
})

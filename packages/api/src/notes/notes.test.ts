import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { applyMarks, type Instant } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { createCaller } from '../app-router.ts'
import { later, minutes } from '../kernel/moments.ts'
import { givenBooking } from '../testing/attended.ts'
import { givenEvent } from '../testing/bookable.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, contextFor, noon, staffIn, system, visitor } from '../testing/world.ts'
import { signCheck } from './check-token.ts'

const startsAt = '2026-11-20T09:00:00.000Z'
const none = { url: '', captions: false, transcript: '', reason: 'Nobody wanted to be filmed.' }
const words = 'Twelve of us talked about tea.\n\nWe agreed to buy a bigger pot.'
const secret = 'Only for the team so far'

/** An event that is over, to which Ada came, who left an address, and Bo, who left a number. */
async function afterwards(db: Db) {
  const event = await givenEvent(db, { startsAt })
  const during = callerFor(db, system, later(startsAt, minutes(5)))
  for (const given of [{ name: 'Ada' }, { name: 'Bo', email: null }]) {
    const bookingId = await givenBooking(db, event, given)
    await during.attendance.checkIn({ bookingId, mode: 'online', parts: [] })
  }
  await givenBooking(db, event, { name: 'Cy', email: 'cy@example.org' })
  return { ...event, eventId: event.id }
}

const asWriter = async (db: Db, now: Instant = noon) =>
  callerFor(db, await staffIn(db, 'editor', 'Ada Brewer'), now)
const asPublisher = async (db: Db) => callerFor(db, await staffIn(db, 'publisher', 'Pat'))
const tokenOf = (path: string) => path.replace('/checking/', '')

test('notes are written, sent to those who came, taken back, published and corrected', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { eventId, slug } = await afterwards(db)
  const [editor, publisher] = [await asWriter(db), await asPublisher(db)]
  const visit = callerFor(db, visitor)
  expect(await editor.notes.get({ eventId })).toMatchObject({
    state: 'draft',
    revision: 0,
    cameWithMail: 1,
    cameWithout: 1,
  })

  const saved = await editor.notes.save({ eventId, revision: 0, words, recording: none })
  const sent = await editor.notes.send({ eventId, ...saved })
  expect(sent.mailed).toBe(1)
  const mail = await db.selectFrom('outbox_message').selectAll().executeTakeFirstOrThrow()
  expect(mail.to_address).toBe('ada@example.org')
  expect(mail.text).toContain(`http://localhost:3000${sent.path}`)
  expect(await visit.notes.check({ token: tokenOf(sent.path) })).toMatchObject({
    words,
    event: { slug },
    until: sent.until,
  })

  const on = { eventId, revision: sent.revision }
  await expectRefusal(
    editor.notes.save({ ...on, words: secret, recording: none }),
    'notes/state-moved-on',
  )
  const back = await editor.notes.takeBack(on)
  const again = await editor.notes.save({ eventId, ...back, words, recording: none })
  await expectRefusal(editor.notes.publish({ eventId, ...again }), 'actor/cannot')
  const published = await publisher.notes.publish({ eventId, ...again })

  expect(await visit.notes.read({ slug })).toMatchObject({
    words,
    publishedOn: '2026-11-23',
    correctedOn: null,
    recording: none,
    corrections: [],
  })
  expect((await visit.event.get({ slug })).notes).toEqual({
    publishedOn: '2026-11-23',
    correctedOn: null,
  })

  const better = words.replace('Twelve', 'Thirteen')
  const why = 'We had not counted Sam.'
  await publisher.notes.correct({ eventId, ...published, words: better, recording: none, why })

  const view = await visit.notes.read({ slug })
  expect(view).toMatchObject({ words: better, correctedOn: '2026-11-23' })
  const [correction = expect.unreachable()] = view.corrections
  expect(correction.why).toBe(why)
  expect(applyMarks(correction.marks, 'before')).toBe(words)
  expect(applyMarks(correction.marks, 'after')).toBe(better)
  expect((await editor.notes.get({ eventId })).state).toBe('corrected')
})

test('S15 notes that are not public are in no answer to a visitor', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { eventId, slug } = await afterwards(db)
  const editor = await asWriter(db)
  const visit = callerFor(db, visitor)
  const recording = { ...none, reason: secret }

  const saved = await editor.notes.save({ eventId, revision: 0, words: secret, recording })
  for (const step of [() => Promise.resolve(), () => editor.notes.send({ eventId, ...saved })]) {
    await step()
    await expectRefusal(visit.notes.read({ slug }), 'notes/not-found')
    expect((await visit.event.get({ slug })).notes).toBeNull()
    expect(JSON.stringify(await visit.event.get({ slug }))).not.toContain(secret)
  }
  await expectRefusal(visit.notes.read({ slug: 'no-such-event' }), 'notes/not-found')
})

test('S16 a link shows the notes that were sent, to nobody else, and no longer than it says', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { eventId } = await afterwards(db)
  const [editor, publisher] = [await asWriter(db), await asPublisher(db)]
  const visit = callerFor(db, visitor)
  const saved = await editor.notes.save({ eventId, revision: 0, words, recording: none })
  const { path, revision, until } = await editor.notes.send({ eventId, ...saved })
  const token = tokenOf(path)
  const [body = '', signature = ''] = token.split('.')
  const claims = { eventId, revision, until: Date.parse(until) }

  const context = contextFor(db, visitor)
  await createCaller(context).notes.check({ token })
  expect(context.tags.size).toBe(0)
  for (const wrong of [
    '',
    body,
    `${body}.${signature}x`,
    signCheck('another secret', claims),
    signCheck('a secret for tests only', { ...claims, revision: revision + 1 }),
    `${Buffer.from(JSON.stringify({ ...claims, until: 9e15 })).toString('base64url')}.${signature}`,
  ]) {
    await expectRefusal(visit.notes.check({ token: wrong }), 'preview/not-valid')
  }
  await expectRefusal(callerFor(db, visitor, until).notes.check({ token }), 'preview/not-valid')
  // No link of another purpose is good here, nor this one there.
  await expectRefusal(visit.preview.read({ token }), 'preview/not-valid')

  const more = await editor.notes.link({ eventId, revision })
  await publisher.notes.publish({ eventId, revision })
  await expectRefusal(visit.notes.check({ token: tokenOf(more.path) }), 'preview/not-valid')
})

test('two who write at once: the second is told who was first, and loses nothing', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { eventId } = await afterwards(db)
  const [editor, other] = [await asWriter(db), await asPublisher(db)]
  const mine = { eventId, revision: 0, words, recording: none }

  const tries = await Promise.allSettled([editor.notes.save(mine), other.notes.save(mine)])

  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expectRefusal(other.notes.save(mine), 'notes/stale')
  await other.notes.save({ ...mine, revision: 1 })
})

test('E2 notes are published once the event is over, and never for one that was not held', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const coming = await givenEvent(db)
  const cancelled = await givenEvent(db, { startsAt, state: 'cancelled' })
  const running = await givenEvent(db, { startsAt: '2026-11-23T11:00:00.000Z' })
  const publisher = await asPublisher(db)
  const first = { revision: 0, words, recording: none }

  for (const { id } of [coming, cancelled]) {
    await expectRefusal(publisher.notes.save({ eventId: id, ...first }), 'notes/not-begun')
  }
  const eventId = running.id
  const saved = await publisher.notes.save({ eventId, ...first })
  await expectRefusal(publisher.notes.publish({ eventId, ...saved }), 'notes/not-over')
})

test('A24 notes without a word on the recording are shown to nobody', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { eventId } = await afterwards(db)
  const publisher = await asPublisher(db)
  const recording = { ...none, reason: '' }

  const saved = await publisher.notes.save({ eventId, revision: 0, words, recording })

  await expectRefusal(publisher.notes.send({ eventId, ...saved }), 'notes/recording-unsaid')
  await expectRefusal(publisher.notes.publish({ eventId, ...saved }), 'notes/recording-unsaid')
})

test('what was published is never changed in the database', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { eventId } = await afterwards(db)
  const publisher = await asPublisher(db)
  const saved = await publisher.notes.save({ eventId, revision: 0, words, recording: none })
  await publisher.notes.publish({ eventId, ...saved })

  await expect(
    db.updateTable('event_notes_version').set({ words: 'x' }).execute(),
  ).rejects.toThrow()
  await expect(db.deleteFrom('event_notes_version').execute()).rejects.toThrow()
  await expect(
    db.updateTable('event_notes').set({ state: 'draft', revision: 9 }).execute(),
  ).rejects.toThrow()
})

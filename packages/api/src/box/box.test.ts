import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { PersonId, ReceiptCode } from '@cuppa/domain'
import { expect, test } from 'vitest'

import type { Actor } from '../kernel/scope.ts'
import { givenEvent } from '../testing/bookable.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, contextFor, noon, staffIn, visitor } from '../testing/world.ts'
import { leaveMessage } from './leave-message.ts'

const words = 'The room was too loud for me.'

const idOf = (actor: Actor) =>
  actor.kind === 'staff' ? actor.personId : PersonId.parse(expect.unreachable())

/** A box that two of three read, with its codes. */
async function opened(db: Db, codes = 3) {
  const event = await givenEvent(db, { startsAt: '2026-11-23T11:30:00.000Z' })
  const [one, two, admin] = [
    await staffIn(db, 'viewer', 'Rosa'),
    await staffIn(db, 'editor', 'Sol'),
    await staffIn(db, 'admin', 'Ada'),
  ]
  const box = await callerFor(db, admin).box.open({
    eventId: event.id,
    firstReader: idOf(one),
    secondReader: idOf(two),
    codes,
  })
  return { eventId: event.id, codes: box.codes, one, two, admin }
}

const leave = (db: Db, code: string, network = '192.0.2.7', now = noon) =>
  leaveMessage(contextFor(db, visitor, now), { code: ReceiptCode.parse(code), words }, network)

test('a message reaches the two who were named, and nobody else, whatever their role', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { eventId, codes, one, two, admin } = await opened(db)

  await leave(db, codes[0] ?? '')

  for (const reader of [one, two]) {
    expect(await callerFor(db, reader).box.read({ eventId })).toMatchObject([
      { leftOn: '2026-11-23', words },
    ])
  }
  const caller = callerFor(db, admin)
  await expectRefusal(caller.box.read({ eventId }), 'box/not-a-reader')
  await expectRefusal(callerFor(db).box.read({ eventId }), 'box/not-a-reader')
  const { open } = await caller.box.get({ eventId })
  expect(open).toMatchObject({ codes: 3, messages: 1, isReader: false })
  expect(open?.readers.map(({ name }) => name)).toEqual(['Rosa', 'Sol'])
  const { entries } = await caller.audit.list({})
  expect(entries.filter(({ command }) => command === 'box.read')).toHaveLength(2)
})

test('S22 a code sent fifty times at once is one message', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { codes } = await opened(db, 1)
  const [code = ''] = codes

  const tries = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) => leave(db, code, `192.0.2.${index}`)),
  )

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.selectFrom('event_box_message').select('id').execute()).toHaveLength(1)
  await expectRefusal(leave(db, code), 'box/code-unknown')
})

test('S8 S59 after five wrong codes a network waits, and others do not', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { codes } = await opened(db)
  const wrong = 'ACDE3479FG'
  for (let tries = 0; tries < 5; tries += 1) {
    await expectRefusal(leave(db, wrong), 'box/code-unknown')
  }

  await expectRefusal(leave(db, codes[0] ?? ''), 'booking/too-many-tries')
  await leave(db, codes[0] ?? '', '198.51.100.1')
  await leave(db, codes[1] ?? '', '192.0.2.7', '2026-11-23T12:15:01.000Z')
})

test('nothing ties a message to a person: no time, no address, no code, no order', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const at = '2026-11-23T13:37:41.123Z'
  const network = '203.0.113.77'
  const { codes, eventId, one } = await opened(db, 20)
  const before = await everything(db)
  for (const code of codes.slice(0, 10)) await leave(db, code, network, at)

  const after = await everything(db)
  expect(after).not.toEqual(before)
  const text = after.join('\n')
  for (const trace of ['13:37', network, words, ...codes]) expect(text).not.toContain(trace)
  const ids = await db.selectFrom('event_box_message').select('id').execute()
  for (const { id } of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/)
  // The record has no line for a message, as lines have times.
  const { entries } = await callerFor(db, one).audit.list({})
  expect(entries.map(({ command }) => command)).toEqual(['box.open'])
  expect((await db.selectFrom('event_box_code').select('code_hash').execute()).length).toBe(10)
  expect(await callerFor(db, one).box.read({ eventId })).toHaveLength(10)
})

/** Every row of every table that leaving a message could touch, as text. */
async function everything(db: Db): Promise<string[]> {
  const tables = [
    'audit_entry',
    'content_revision',
    'event_box',
    'event_box_code',
    'event_box_message',
    'outbox_message',
    'rate_limit',
  ] as const
  const rows: string[] = []
  for (const table of tables) {
    const found = await db.selectFrom(table).selectAll().execute()
    rows.push(...found.map((row) => JSON.stringify(row)))
  }
  return rows
}

test('P5 how many messages there are is told in fives, beside the notes', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const startsAt = '2026-11-20T09:00:00.000Z'
  const { id: eventId, slug } = await givenEvent(db, { startsAt })
  const [one, two] = [await staffIn(db, 'viewer'), await staffIn(db, 'publisher')]
  const team = callerFor(db, two)
  const recording = { url: '', captions: false, transcript: '', reason: 'Nobody asked.' }
  const saved = await team.notes.save({ eventId, revision: 0, words: 'Tea.', recording })
  await team.notes.publish({ eventId, ...saved })
  const visit = callerFor(db, visitor)
  expect((await visit.notes.read({ slug })).messages).toBeNull()
  const readers = { firstReader: idOf(one), secondReader: idOf(two) }
  const { codes } = await team.box.open({ eventId, ...readers, codes: 7 })

  const told: unknown[] = []
  for (const code of codes) {
    await leave(db, code)
    told.push((await visit.notes.read({ slug })).messages)
  }

  expect(told).toEqual([0, 0, 0, 0, 5, 5, 5])
})

test('two different people of the team read a box, and there is one for each event', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { eventId, admin, one, two } = await opened(db)
  const team = callerFor(db, admin)
  const coming = await givenEvent(db)
  const open = { eventId: coming.id, firstReader: idOf(one), secondReader: idOf(two), codes: 1 }

  await expectRefusal(team.box.open({ ...open, secondReader: idOf(one) }), 'box/readers-not-two')
  await expectRefusal(team.box.open({ ...open, eventId }), 'box/open-already')
  await expectRefusal(callerFor(db, two).box.open(open), 'actor/cannot')
  const more = await team.box.addCodes({ eventId, codes: 4 })
  expect(new Set(more.codes).size).toBe(4)
  expect((await team.box.get({ eventId })).open?.codes).toBe(7)
})

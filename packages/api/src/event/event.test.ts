import { borrowDatabase } from '@cuppa/db/testing'
import { EventId } from '@cuppa/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { changeBooking } from '../booking/index.ts'
import { givenBooking } from '../testing/bookable.ts'
import {
  cuppa,
  cuppaWords as words,
  draftEvent,
  on,
  publicEvent,
  secretJoin,
} from '../testing/events.ts'
import { expectRefusal, refusalOf } from '../testing/refusals.ts'
import {
  type Caller,
  callerFor,
  contextFor,
  nextId,
  staffIn,
  system,
  visitor,
} from '../testing/world.ts'

let scratch: Awaited<ReturnType<typeof borrowDatabase>>
let team: Caller
let editor: Caller
let visit: Caller

beforeAll(async () => {
  scratch = await borrowDatabase()
  team = callerFor(scratch.db, system)
  editor = callerFor(scratch.db, await staffIn(scratch.db, 'editor', 'Bea'))
  visit = callerFor(scratch.db, visitor)
})
afterAll(() => scratch[Symbol.asyncDispose]())

const audit = async (command: string) =>
  (await team.audit.list({ command })).entries.map(({ sentence, why }) => `${sentence} ${why}`)

describe('from a draft to an event that everyone sees', () => {
  test('the address is made of title and day once, and stays', async () => {
    const { eventId, slug, revision } = await draftEvent(team, on('2026-12-01'))
    const same = await draftEvent(team, on('2026-12-01'))

    const renamed = { ...words, title: 'Kettle on' }
    const updated = await team.event.update({ eventId, revision, ...renamed })
    const moved = await team.event.move({ ...updated, ...on('2026-12-02') })
    await team.event.publish(moved)

    expect([slug, same.slug]).toEqual(['winter-cuppa-2026-12-01', 'winter-cuppa-2026-12-01-2'])
    expect(await visit.event.get({ slug })).toMatchObject({
      title: 'Kettle on',
      when: { ...on('2026-12-02'), startsAt: '2026-12-02T11:00:00.000Z' },
      state: 'published',
      sequence: 0,
      movedFrom: [],
    })
  })

  test('everything the team wrote comes back, with how to join for the team alone', async () => {
    const { eventId, slug } = await publicEvent(team)

    const draft = await team.event.edit({ eventId })
    const seen = await visit.event.get({ slug })

    expect(draft.places.map(({ mode, join, taken }) => [mode, join, taken])).toEqual([
      ['in-person', '', 0],
      ['online', secretJoin, 0],
    ])
    expect(seen).toMatchObject({ words: cuppa.words, agenda: cuppa.agenda, notes: null, more: [] })
    expect(seen.places.map(({ mode, room, access }) => [mode, room, access])).toEqual([
      ['in-person', 'free', 'No steps'],
      ['online', 'no-limit', 'Captions'],
    ])
  })

  test('a source with its id says the same, until it is over', async () => {
    const { eventId, revision } = await publicEvent(team, { kind: 'session', title: 'Pages' })
    const source = async () =>
      (await team.source.list({ search: 'Pages', after: null })).items.map((one) => [
        one.id,
        one.kind,
        one.happenedOn,
      ])
    expect(await source()).toEqual([[eventId, 'session', '2026-11-30']])

    const moved = await team.event.move({ eventId, revision, ...on('2026-12-07') })
    expect(await source()).toEqual([[eventId, 'session', '2026-12-07']])

    const afterwards = callerFor(scratch.db, system, '2027-01-01T12:00:00.000Z')
    await afterwards.event.update({ ...moved, ...words, title: 'Pages and more' })
    expect(await source()).toEqual([[eventId, 'session', '2026-12-07']])
    expect((await team.source.list({ search: 'Pages and more', after: null })).items).toEqual([])
  })

  test('a draft has no source, can be removed, and then it is gone', async () => {
    const { eventId, revision } = await draftEvent(team, { title: 'Never held' })
    await team.event.remove({ eventId, revision })

    expect((await team.source.list({ search: 'Never held', after: null })).items).toEqual([])
    await expectRefusal(team.event.edit({ eventId }), 'event/not-found')
  })

  test('a copy is a new draft at another time, with all but the people', async () => {
    const { eventId } = await publicEvent(team, { title: 'To copy' })
    const copy = await team.event.copy({ eventId, ...on('2027-01-05') })

    expect(await team.event.edit({ eventId: copy.eventId })).toMatchObject({
      title: 'To copy',
      state: 'draft',
      words: cuppa.words,
      agenda: cuppa.agenda,
      places: [{ mode: 'in-person' }, { mode: 'online', join: secretJoin }],
    })
    const missing = EventId.parse(nextId())
    await expectRefusal(
      team.event.copy({ eventId: missing, ...on('2027-01-05') }),
      'event/not-found',
    )
  })
})

describe('what happens to an event that people saw', () => {
  test('a move stays told, and calendars learn of it', async () => {
    const { slug, ...event } = await publicEvent(team, { ...on('2026-12-10'), title: 'Moving' })
    const once = await team.event.move({ ...event, ...on('2026-12-11') })
    await team.event.move({ ...once, ...on('2026-12-12', 14) })

    const seen = await visit.event.get({ slug })
    expect(seen.when.startsWall).toBe('2026-12-12T14:00')
    expect(seen.sequence).toBe(2)
    expect(seen.movedFrom.map(({ startsWall }) => startsWall)).toEqual([
      '2026-12-11T11:00',
      '2026-12-10T11:00',
    ])
    expect(await audit('event.move')).toContain(
      'The system moved the event “Moving” from 10 December 2026 to 11 December 2026. ',
    )
  })

  test('it can be put off, moved, cancelled and held after all, each with what is true', async () => {
    const { slug, ...event } = await publicEvent(team, { ...on('2026-12-14'), title: 'Snow' })
    const off = await team.event.postpone({ ...event, reason: 'The hall is cold.' })
    expect(await visit.event.get({ slug })).toMatchObject({
      state: 'postponed',
      reason: 'The hall is cold.',
      sequence: 0,
    })
    const moved = await team.event.move({ ...off, ...on('2026-12-21') })
    expect(await visit.event.get({ slug })).toMatchObject({
      state: 'published',
      reason: '',
      sequence: 1,
    })
    const gone = await team.event.cancel({ ...moved, reason: 'Still cold.' })
    expect(await visit.event.get({ slug })).toMatchObject({
      state: 'cancelled',
      reason: 'Still cold.',
      sequence: 2,
    })
    await team.event.restore(gone)
    expect(await visit.event.get({ slug })).toMatchObject({
      state: 'published',
      reason: '',
      sequence: 3,
    })
    expect(await audit('event.cancel')).toContain(
      'The system cancelled the event “Snow” on 21 December 2026. Still cold.',
    )
  })

  test('new words change neither sequence nor time', async () => {
    const { slug, ...event } = await publicEvent(team, { title: 'Typo' })
    await team.event.update({ ...event, ...words, title: 'No typo' })

    expect(await visit.event.get({ slug })).toMatchObject({ title: 'No typo', sequence: 0 })
  })

  test('it is never removed', async () => {
    const { slug: _, ...event } = await publicEvent(team, { title: 'Kept' })
    await expectRefusal(team.event.remove(event), 'event/not-a-draft')
    expect((await team.event.edit({ eventId: event.eventId })).state).toBe('published')
  })

  test('E1 a way to take part keeps the places that are taken', async () => {
    const { slug, ...event } = await publicEvent(team, { title: 'Full house' })
    const taken = scratch.db.updateTable('event_place').where('event_id', '=', event.eventId)
    await taken.set({ taken: 9 }).where('mode', '=', 'in-person').execute()
    const [online = expect.unreachable(), hall = expect.unreachable()] = cuppa.places

    const without = team.event.update({ ...event, ...words, places: [online] })
    await expectRefusal(without, 'event/place-taken')
    const fewer = { ...hall, capacity: 8 }
    const tooFew = team.event.update({ ...event, ...words, places: [online, fewer] })
    await expectRefusal(tooFew, 'event/capacity-below-taken')

    await team.event.update({ ...event, ...words, places: [{ ...hall, capacity: 9 }] })
    expect(await visit.event.get({ slug })).toMatchObject({
      room: 'full',
      modes: ['in-person'],
      places: [{ room: 'full' }],
    })
  })
})

describe('who may, and on what', () => {
  test('a change on an older revision is refused with what stands now', async () => {
    const event = await draftEvent(team, { title: 'Two editors' })
    const { eventId, revision } = event
    await editor.event.update({ eventId, revision, ...words, title: 'Hers' })

    const refusal = await refusalOf(team.event.update({ eventId, revision, ...words }))

    expect(refusal).toMatchObject({
      kind: 'conflict',
      code: 'event/stale',
      data: { title: 'Hers', theirs: { revision: 2, by: 'Bea', title: 'Hers' } },
    })
    for (const call of [
      () => team.event.move({ eventId, revision, ...on('2026-12-20') }),
      () => team.event.publish({ eventId, revision }),
      () => team.event.remove({ eventId, revision }),
    ]) {
      await expectRefusal(call(), 'event/stale')
    }
  })

  test('of 10 changes on one revision one is made', async () => {
    const { eventId, revision } = await draftEvent(team)
    const moves = Array.from({ length: 10 }, (_, day) =>
      team.event.move({ eventId, revision, ...on(`2027-02-1${day}`) }).then(
        () => 'moved',
        () => 'refused',
      ),
    )
    expect((await Promise.all(moves)).filter((answer) => answer === 'moved')).toHaveLength(1)
  })

  test('S13 an editor writes drafts, and changes nothing that people see', async () => {
    const { eventId, revision } = await draftEvent(editor)
    const moved = await editor.event.move({ eventId, revision, ...on('2026-12-03') })
    await expectRefusal(editor.event.publish(moved), 'actor/cannot')
    const shown = await team.event.publish(moved)
    const calls = [
      () => editor.event.update({ ...shown, ...words }),
      () => editor.event.move({ ...shown, ...on('2026-12-04') }),
      () => editor.event.cancel({ ...shown, reason: 'No' }),
      () => editor.event.remove(shown),
    ]
    for (const call of calls) await expectRefusal(call(), 'actor/cannot')
    expect((await team.event.edit({ eventId })).revision).toBe(shown.revision)
  })

  test('S13 what is not there is not found, for every change', async () => {
    const gone = { eventId: EventId.parse(nextId()), revision: 1 }
    const calls = [
      () => team.event.edit({ eventId: gone.eventId }),
      () => team.event.update({ ...gone, ...words }),
      () => team.event.move({ ...gone, ...on('2026-12-03') }),
      () => team.event.publish(gone),
      () => team.event.cancel({ ...gone, reason: 'No' }),
      () => team.event.postpone({ ...gone, reason: 'No' }),
      () => team.event.restore(gone),
      () => team.event.remove(gone),
    ]
    for (const call of calls) await expectRefusal(call(), 'event/not-found')
  })

  test('a time that no clock shows, or that ends before it starts, is refused', async () => {
    const gap = { startsWall: '2027-03-28T01:30', endsWall: '2027-03-28T03:00' }
    for (const when of [gap, { startsWall: '2026-12-03T11:00', endsWall: '2026-12-03T11:00' }]) {
      await expect(draftEvent(team, when)).rejects.toMatchObject({
        code: 'UNPROCESSABLE_CONTENT',
      })
    }
    const utc = draftEvent(team, { startsWall: '2026-12-03T11:00Z' })
    await expect(utc).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('lists', () => {
  test('what is on now is still to come; what is over is the latest first', async () => {
    await using own = await borrowDatabase()
    const caller = callerFor(own.db, system)
    await publicEvent(caller, { ...on('2026-11-23', 11), title: 'Just over' })
    await publicEvent(caller, { ...on('2026-11-23', 12), title: 'On now', kind: 'talk' })
    await publicEvent(caller, { ...on('2026-12-23'), title: 'To come' })
    await publicEvent(caller, { ...on('2020-12-14'), title: 'Long ago' })
    await draftEvent(caller, { ...on('2026-12-24'), title: 'A draft' })
    const seen = callerFor(own.db, visitor)
    const titles = ({ events }: { readonly events: readonly { readonly title: string }[] }) =>
      events.map(({ title }) => title)

    expect(titles(await seen.event.upcoming({}))).toEqual(['On now', 'To come'])
    expect(titles(await seen.event.upcoming({ kind: 'talk' }))).toEqual(['On now'])
    expect(titles(await seen.event.upcoming({ month: '2026-12' }))).toEqual(['To come'])
    expect(titles(await seen.event.past({}))).toEqual(['Just over', 'Long ago'])
    expect(titles({ events: await seen.event.feed({ all: false }) })).toEqual([
      'Just over',
      'On now',
      'To come',
    ])
    expect(await seen.event.feed({ all: true })).toHaveLength(4)
    expect(titles({ events: await caller.event.month({ month: '2026-12' }) })).toEqual([
      'To come',
      'A draft',
    ])
    expect(titles({ events: await caller.event.month({ month: '2026-11' }) })).toEqual([
      'Just over',
      'On now',
    ])
    expect(await caller.event.month({ month: '2019-01' })).toEqual([])
    expect(titles(await caller.event.list({ when: 'coming', states: ['draft'] }))).toEqual([
      'A draft',
    ])
    expect(titles(await caller.event.list({ when: 'coming', search: 'com' }))).toEqual(['To come'])
  })

  test('they come in pages without a gap, both ways', async () => {
    await using own = await borrowDatabase()
    const caller = callerFor(own.db, system)
    for (let index = 0; index < 54; index += 1) {
      await publicEvent(caller, { ...on(`2026-12-${10 + (index % 4)}`), title: `No ${index}` })
    }
    const seen = callerFor(own.db, visitor)
    const later = callerFor(own.db, visitor, '2027-06-01T12:00:00.000Z')

    const first = await seen.event.upcoming({})
    const second = await seen.event.upcoming({ after: first.next })
    const ids = [...first.events, ...second.events].map(({ id }) => id)
    expect([first.events.length, second.events.length, second.next]).toEqual([50, 4, null])
    expect(new Set(ids).size).toBe(54)

    const back = await later.event.past({})
    const more = await later.event.past({ after: back.next })
    expect([...back.events, ...more.events].map(({ id }) => id)).toEqual(ids.toReversed())
  })
})

describe('the team’s list', () => {
  test('says how many have a place, are asked and wait, for each event', async () => {
    const { slug, eventId } = await publicEvent(team, {
      ...on('2026-12-20'),
      title: 'Counted tea',
      places: [{ mode: 'phone', place: '', access: '', capacity: 2, join: '' }],
    })
    const [first] = [
      await givenBooking(scratch.db, slug),
      await givenBooking(scratch.db, slug),
      await givenBooking(scratch.db, slug),
      await givenBooking(scratch.db, slug),
    ]
    await changeBooking(contextFor(scratch.db, visitor), { code: first.code, step: 'cancel' })

    const listed = await team.event.list({ when: 'coming', search: 'counted' })
    const opened = await team.event.open({ slug })

    expect(listed.events.map(({ id, bookings }) => [id, bookings])).toEqual([
      [eventId, { booked: 1, kept: 1, waiting: 1 }],
    ])
    expect(opened).toMatchObject({ id: eventId, bookings: { booked: 1, kept: 1, waiting: 1 } })
  })
})

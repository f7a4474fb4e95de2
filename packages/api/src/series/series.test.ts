import { newestChange } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { type Recurrence, SeriesId } from '@cuppa/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { cuppaWords, draftEvent, on, publicEvent, secretJoin, weekly } from '../testing/events.ts'
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
import { makeSeriesDates } from './make-dates.ts'

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

const all = { scope: 'all', eventId: null } as const

/** The dates of a series that are to come, as the team sees them. */
async function datesOf(seriesId: SeriesId, caller = team) {
  const { events } = await caller.event.list({ when: 'coming', seriesId })
  return events
}

describe('a series makes its dates', () => {
  test('for the coming year, each an event of its own that everyone sees', async () => {
    const { seriesId, slug, made } = await team.series.create(weekly)
    const series = await visit.series.get({ slug })
    const [first = expect.unreachable(), second] = series.coming

    expect(made).toBe(52)
    expect(slug).toBe('tuesday-cuppa')
    expect(series).toMatchObject({ title: 'Tuesday Cuppa', ended: false })
    expect(first).toMatchObject({
      slug: 'tuesday-cuppa-2026-12-01',
      state: 'published',
      series: { id: seriesId },
      when: { startsWall: '2026-12-01T11:00', endsWall: '2026-12-01T12:30' },
    })
    expect((await visit.event.get({ slug: first.slug })).more[0]?.id).toBe(second?.id)
    expect((await team.event.edit({ eventId: first.id })).places[1]?.join).toBe(secretJoin)
  })

  test('gets an address that no other page has', async () => {
    const { slug } = await team.series.create({ ...weekly, title: 'Book' })

    expect(slug).toBe('book-2')
  })

  test('says its rule, and tells of dates that are over apart from those to come', async () => {
    const { slug } = await team.series.create({ ...weekly, title: 'Then and now' })
    const later = callerFor(scratch.db, visitor, '2026-12-20T12:00:00.000Z')
    const { rule, past, coming } = await later.series.get({ slug })
    const feed = await later.event.feed({ all: true, series: slug })

    expect(rule).toBe('Every Tuesday, at 11am')
    expect(past.map(({ when }) => when.startsWall.slice(0, 10))).toEqual([
      '2026-12-15',
      '2026-12-08',
      '2026-12-01',
    ])
    expect(coming[0]?.when.startsWall).toBe('2026-12-22T11:00')
    expect(feed.map(({ id }) => id)).toEqual([...past.toReversed(), ...coming].map(({ id }) => id))
  })

  test('keeps its time on the wall when the clocks change', async () => {
    const { slug } = await team.series.create({ ...weekly, title: 'Clocks' })
    const { coming } = await visit.series.get({ slug })
    const when = (day: string) =>
      coming.find(({ when: { startsWall } }) => startsWall.startsWith(day))

    expect(when('2027-03-23')?.when.startsAt).toBe('2027-03-23T11:00:00.000Z')
    expect(when('2027-03-30')?.when.startsAt).toBe('2027-03-30T10:00:00.000Z')
  })

  test('and more as time goes by; a draft that was taken away is not made again', async () => {
    const { seriesId } = await team.series.create({ ...weekly, title: 'Drafts', makes: 'draft' })
    const [first = expect.unreachable()] = await datesOf(seriesId)
    await team.event.remove({ eventId: first.id, revision: first.revision })

    await makeSeriesDates(contextFor(scratch.db, system))
    await makeSeriesDates(contextFor(scratch.db, system, '2026-12-20T12:00:00.000Z'))
    await makeSeriesDates(contextFor(scratch.db, system, '2026-12-20T13:00:00.000Z'))

    const list = await team.series.list()
    expect(list.find(({ id }) => id === seriesId)).toMatchObject({
      coming: 54,
      madeUntil: '2027-12-20',
      ended: false,
    })
    const record = await team.audit.list({ command: 'series.makeDates' })
    expect(record.entries.map(({ sentence }) => sentence)).toContain(
      'The system made 3 dates of the series “Drafts”.',
    )
  })

  test('pages that list what is to come are told when something is over, and only then', async () => {
    await using own = await borrowDatabase()
    const caller = callerFor(own.db, system)
    await publicEvent(caller, on('2026-11-24', 11))
    const isToldAt = async (now: string) => {
      const before = await newestChange(own.db)
      await makeSeriesDates(contextFor(own.db, system, now))
      return (await newestChange(own.db)) > before
    }

    expect(await isToldAt('2026-11-24T11:59:00.000Z')).toBe(false)
    expect(await isToldAt('2026-11-24T12:00:00.000Z')).toBe(true)
    expect(await isToldAt('2026-11-24T12:59:00.000Z')).toBe(true)
    expect(await isToldAt('2026-11-24T13:00:00.000Z')).toBe(false)
  })

  test('S15 a series of drafts is not found by those who visit', async () => {
    const { slug } = await team.series.create({ ...weekly, title: 'Secret', makes: 'draft' })
    await expectRefusal(visit.series.get({ slug }), 'series/not-found')
  })
})

describe('dates are changed together', () => {
  test('this, this and later, or all: words reach as far as was said', async () => {
    const { seriesId, revision } = await team.series.create({ ...weekly, title: 'Words' })
    const [, second = expect.unreachable(), third] = await datesOf(seriesId)
    const this_ = { scope: 'this', eventId: second.id, change: { title: 'Special' } } as const
    await team.series.update({ seriesId, revision, ...this_ })
    const later = { scope: 'this-and-later', eventId: third?.id ?? null } as const
    const [hall = expect.unreachable()] = cuppaWords.places
    const change = { title: 'Later', places: [hall] }
    const changed = await team.series.update({ seriesId, revision, ...later, change })
    const titles = async () => (await datesOf(seriesId)).slice(0, 4).map(({ title }) => title)

    expect(await titles()).toEqual(['Words', 'Special', 'Later', 'Later'])
    expect(await team.series.edit({ seriesId })).toMatchObject({
      title: 'Later',
      places: [{ mode: hall.mode, join: hall.join }],
    })

    const everywhere = { ...all, change: { title: 'All' } }
    await team.series.update({ seriesId, revision: changed.revision, ...everywhere })
    expect(new Set(await titles())).toEqual(new Set(['All']))
    expect((await datesOf(seriesId))[0]?.modes).toEqual(['in-person', 'online'])
  })

  test('a new time moves all but those whose time was set alone, or that are not held', async () => {
    const { seriesId, revision } = await team.series.create({ ...weekly, title: 'Times' })
    const [first = expect.unreachable(), second = expect.unreachable()] = await datesOf(seriesId)
    const moved = { eventId: first.id, revision: first.revision, ...on('2026-12-03', 15) }
    await team.event.move(moved)
    await team.event.cancel({ eventId: second.id, revision: second.revision, reason: 'Snow' })

    const times = { starts: '14:00', ends: '15:00', days: 0, zone: 'Europe/London' }
    await team.series.update({ seriesId, revision, ...all, change: { times } })

    const dates = await datesOf(seriesId)
    const walls = dates.slice(0, 3).map(({ when }) => `${when.startsWall} ${when.endsWall}`)
    expect(walls).toEqual([
      '2026-12-03T15:00 2026-12-03T16:00',
      '2026-12-08T11:00 2026-12-08T12:30',
      '2026-12-15T14:00 2026-12-15T15:00',
    ])
    const [, , third = expect.unreachable()] = dates
    expect(await visit.event.get({ slug: third.slug })).toMatchObject({
      sequence: 1,
      slug: 'times-2026-12-15',
      movedFrom: [{ startsWall: '2026-12-15T11:00' }],
    })
  })

  test('dates that are made later begin with the new words and the new time', async () => {
    const { seriesId, revision } = await team.series.create({ ...weekly, title: 'Grown' })
    const times = { starts: '16:30', ends: '17:15', days: 0, zone: 'Europe/London' }
    const change = { title: 'Grown up', times }
    await team.series.update({ seriesId, revision, ...all, change })
    await makeSeriesDates(contextFor(scratch.db, system, '2027-01-20T12:00:00.000Z'))

    const inAYear = callerFor(scratch.db, system, '2027-12-20T12:00:00.000Z')
    const [date] = await datesOf(seriesId, inAYear)
    expect(date).toMatchObject({ title: 'Grown up', when: { startsWall: '2027-12-21T16:30' } })
  })
})

describe('a series ends', () => {
  test('its dates are kept, or cancelled with the reason, and no more are made', async () => {
    const kept = await team.series.create({ ...weekly, title: 'Kept dates' })
    const gone = await team.series.create({ ...weekly, title: 'Gone dates' })
    const end = { revision: 1, reason: 'The hall is sold.' }
    await team.series.end({ seriesId: kept.seriesId, ...end, coming: 'keep' })
    const { dates } = await team.series.end({ seriesId: gone.seriesId, ...end, coming: 'cancel' })
    await makeSeriesDates(contextFor(scratch.db, system, '2027-03-01T12:00:00.000Z'))

    expect(dates).toBe(52)
    expect((await visit.series.get({ slug: kept.slug })).coming[0]?.state).toBe('published')
    const [first] = (await visit.series.get({ slug: gone.slug })).coming
    expect(first?.state).toBe('cancelled')
    const list = await team.series.list()
    expect(list.find(({ id }) => id === kept.seriesId)).toMatchObject({ coming: 52, ended: true })
    await expectRefusal(
      team.series.update({ ...all, seriesId: kept.seriesId, revision: 2, change: {} }),
      'series/ended',
    )
  })
})

describe('who may, and on what', () => {
  test('S13 an editor keeps series of drafts, and changes nothing that people see', async () => {
    await expectRefusal(editor.series.create(weekly), 'actor/cannot')
    const drafts = await editor.series.create({ ...weekly, title: 'Hers', makes: 'draft' })
    const { seriesId, revision } = drafts
    const change = { title: 'Hers still' }
    const mine = await editor.series.update({ seriesId, revision, ...all, change })
    const [first = expect.unreachable()] = await datesOf(seriesId)
    await team.event.publish({ eventId: first.id, revision: first.revision })

    await expectRefusal(
      editor.series.update({ seriesId, revision: mine.revision, ...all, change }),
      'actor/cannot',
    )
    const end = { seriesId, revision: mine.revision, coming: 'keep', reason: '' } as const
    await expectRefusal(editor.series.end(end), 'actor/cannot')
  })

  test('S14 a date of another series, or of none, is not changed with it', async () => {
    const { seriesId, revision } = await team.series.create({ ...weekly, title: 'One' })
    const other = await team.series.create({ ...weekly, title: 'Other' })
    const [theirs = expect.unreachable()] = await datesOf(other.seriesId)
    const { eventId } = await draftEvent(team)
    for (const foreign of [theirs.id, eventId, null]) {
      const call = team.series.update({
        seriesId,
        revision,
        scope: 'this-and-later',
        eventId: foreign,
        change: { title: 'Taken over' },
      })
      await expectRefusal(call, 'series/date-not-its-own')
    }
    expect((await team.event.edit({ eventId: theirs.id })).title).toBe('Other')
  })

  test('a change on an older revision is refused with what stands now; so is one of nothing', async () => {
    const { seriesId, revision } = await team.series.create({ ...weekly, title: 'Twice' })
    await team.series.update({ seriesId, revision, ...all, change: { title: 'Hers' } })
    const refusal = await refusalOf(team.series.update({ seriesId, revision, ...all, change: {} }))
    expect(refusal).toMatchObject({
      code: 'series/stale',
      data: { theirs: { revision: 2, title: 'Hers', by: 'The system' } },
    })
    const missing = SeriesId.parse(nextId())
    const end = { seriesId: missing, revision, coming: 'keep', reason: '' } as const
    await expectRefusal(team.series.end(end), 'series/not-found')
    await expectRefusal(team.series.edit({ seriesId: missing }), 'series/not-found')
  })

  test('a way to take part is needed where people see it, and not before', async () => {
    const bare = { ...weekly, places: [], agenda: [], title: 'Bare' }
    await expectRefusal(team.series.create(bare), 'event/place-missing')
    const drafts = await team.series.create({ ...bare, makes: 'draft' })
    expect(drafts.made).toBe(52)
    const shown = await team.series.create({ ...weekly, title: 'Shown' })
    const { seriesId, revision } = shown
    await expectRefusal(
      team.series.update({ seriesId, revision, ...all, change: { places: [] } }),
      'event/place-missing',
    )
  })

  test('a rule that gives no date, or times that cannot be, make no series', async () => {
    const recurrence: Recurrence = {
      freq: 'monthly',
      on: { day: 31 },
      interval: 12,
      ends: null,
      except: [],
    }
    const never = { ...weekly, startsWall: '2027-02-01T11:00', recurrence }
    await expectRefusal(team.series.create(never), 'event/rule-without-dates')
    const { seriesId, revision } = await team.series.create({ ...weekly, title: 'Upside down' })
    const times = { starts: '15:00', ends: '14:00', days: 0, zone: 'Europe/London' }
    await expectRefusal(
      team.series.update({ seriesId, revision, ...all, change: { times } }),
      'event/ends-before-start',
    )
  })
})

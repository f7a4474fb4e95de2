import { borrowDatabase } from '@cuppa/db/testing'
import type { Recurrence, SeriesId } from '@cuppa/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeBooking } from '../booking/make-booking.ts'
import { bookingForm } from '../testing/bookable.ts'
import { on, weekly } from '../testing/events.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { type Caller, callerFor, contextFor, staffIn, system, visitor } from '../testing/world.ts'
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

/** Six Tuesdays from 1 December. */
const six = { ...weekly, recurrence: { ...weekly.recurrence, ends: { count: 6 } } }
/** Mondays at two from 14 December, four of them; the clock is the same. */
const mondays = {
  startsWall: '2026-12-14T14:00',
  minutes: 60,
  zone: 'Europe/London',
  recurrence: { ...six.recurrence, weekdays: ['monday' as const], ends: { count: 4 } },
}
const afternoons = { ...mondays, startsWall: '2026-12-08T15:00', recurrence: six.recurrence }
const reason = 'The hall is taken on Tuesdays.'

async function datesOf(seriesId: SeriesId) {
  return (await team.event.list({ when: 'coming', seriesId })).events
}
const book = (slug: string) => makeBooking(contextFor(scratch.db, visitor), bookingForm({ slug }))
const shortly = async (seriesId: SeriesId) =>
  (await datesOf(seriesId)).map(({ state, when }) => `${when.startsWall} ${state}`)
const kindsOf = async (bookingId: string) => {
  const rows = await scratch.db
    .selectFrom('outbox_message')
    .select(['booking_id as id', 'kind'])
    .orderBy('turn')
    .execute()
  return rows.flatMap(({ id, kind }) => (id === bookingId ? [kind] : []))
}

describe('a series follows another rule', () => {
  test('E3 what nobody booked follows it, what is booked stays, and feeds tell of both', async () => {
    const { seriesId, slug } = await team.series.create({ ...six, title: 'Moving days' })
    const dates = await datesOf(seriesId)
    const [, , third = expect.unreachable(), fourth = expect.unreachable()] = dates
    const receipt = await book(third.slug)

    const preview = await team.series.previewRule({ seriesId, ...mondays })
    const changed = await team.series.changeRule({
      seriesId,
      revision: 1,
      ...mondays,
      decisions: [],
      reason,
    })

    expect(preview.make.map(({ startsWall }) => startsWall.slice(0, 10))).toEqual([
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
      '2027-01-04',
    ])
    expect(
      preview.dates.map(({ when, fate }) => `${when.startsWall.slice(0, 10)} ${fate}`),
    ).toEqual(['2026-12-15 stays', '2026-12-22 goes', '2026-12-29 goes', '2027-01-05 goes'])
    expect(preview.dates[0]).toMatchObject({
      eventId: third.id,
      choices: ['stays', 'goes'],
      reach: [{ state: 'confirmed', way: 'email', people: 1 }],
    })
    expect(changed).toMatchObject({ revision: 2, dates: 7 })
    expect(await shortly(seriesId)).toEqual([
      '2026-12-01T11:00 published',
      '2026-12-08T11:00 published',
      '2026-12-14T14:00 published',
      '2026-12-15T11:00 published',
      '2026-12-21T14:00 published',
      '2026-12-22T11:00 cancelled',
      '2026-12-28T14:00 published',
      '2026-12-29T11:00 cancelled',
      '2027-01-04T14:00 published',
      '2027-01-05T11:00 cancelled',
    ])
    const feed = await visit.event.feed({ all: true, series: slug })
    expect(feed.find(({ id }) => id === fourth.id)).toMatchObject({
      state: 'cancelled',
      sequence: 1,
      reason,
    })
    expect(feed.find(({ id }) => id === third.id)).toMatchObject({ slug: third.slug, sequence: 0 })
    expect(await kindsOf(receipt.id)).toEqual(['confirmed'])
    expect((await visit.series.get({ slug })).rule).toBe(
      'Every Monday, at 2pm, 4 times, from 14 December 2026 on',
    )
    const record = await team.audit.list({ command: 'series.changeRule' })
    expect(record.entries[0]).toMatchObject({
      why: reason,
      sentence:
        'The system gave the series “Moving days” another rule from 14 December 2026: 3 dates changed, 4 dates made.',
    })
  })

  test('another time on the same day keeps ids and addresses; drafts that go leave no trace', async () => {
    const { seriesId, slug } = await team.series.create({ ...six, title: 'Later', makes: 'draft' })
    const before = await datesOf(seriesId)
    const [, second = expect.unreachable()] = before
    await team.event.publish({ eventId: second.id, revision: second.revision })
    const shorter = { ...afternoons.recurrence, ends: { count: 3 } }

    const wanted = { ...afternoons, recurrence: shorter, decisions: [], reason: '' }
    await team.series.changeRule({ seriesId, revision: 1, ...wanted })

    expect(await shortly(seriesId)).toEqual([
      '2026-12-01T11:00 draft',
      '2026-12-08T15:00 published',
      '2026-12-15T15:00 draft',
      '2026-12-22T15:00 draft',
    ])
    expect((await datesOf(seriesId)).map(({ id }) => id)).toEqual(
      before.slice(0, 4).map(({ id }) => id),
    )
    const [shown, ...others] = await visit.event.feed({ all: true, series: slug })
    expect(shown).toMatchObject({ id: second.id, slug: second.slug, sequence: 1 })
    expect(others).toEqual([])
  })

  test('the team decides for what is booked: it moves or is cancelled, and its people are told once', async () => {
    const { seriesId } = await team.series.create({ ...six, title: 'Decided' })
    const [, second = expect.unreachable(), third = expect.unreachable(), fourth] =
      await datesOf(seriesId)
    const [moved, gone, kept] = [
      await book(second.slug),
      await book(third.slug),
      await book(fourth?.slug ?? ''),
    ]

    await team.series.changeRule({
      seriesId,
      revision: 1,
      ...afternoons,
      decisions: [
        { eventId: second.id, fate: 'moves' },
        { eventId: third.id, fate: 'goes' },
      ],
      reason,
    })

    expect((await shortly(seriesId)).slice(1, 5)).toEqual([
      '2026-12-08T15:00 published',
      '2026-12-15T11:00 cancelled',
      '2026-12-22T11:00 published',
      '2026-12-29T15:00 published',
    ])
    expect(await kindsOf(moved.id)).toEqual(['confirmed', 'moved'])
    expect(await kindsOf(gone.id)).toEqual(['confirmed', 'called-off'])
    expect(await kindsOf(kept.id)).toEqual(['confirmed'])
  })

  test('the same rule once more changes nothing, and what was taken away is not made again', async () => {
    const { seriesId } = await team.series.create({ ...six, title: 'Twice', makes: 'draft' })
    const [, , third = expect.unreachable()] = await datesOf(seriesId)
    await team.event.remove({ eventId: third.id, revision: third.revision })
    const rule = { seriesId, ...afternoons, decisions: [], reason: '' }
    await team.series.changeRule({ ...rule, revision: 1 })
    const once = await datesOf(seriesId)

    const again = await team.series.changeRule({ ...rule, revision: 2 })
    await makeSeriesDates(contextFor(scratch.db, system))

    expect(again.dates).toBe(0)
    expect(await datesOf(seriesId)).toEqual(once)
    expect(once.map(({ when }) => when.startsWall.slice(0, 10))).not.toContain('2026-12-15')
  })

  test('what was edited alone stays, and a time of the series leaves it from then on', async () => {
    const { seriesId } = await team.series.create({ ...six, title: 'Own' })
    const [, , third = expect.unreachable(), fourth = expect.unreachable()] =
      await datesOf(seriesId)
    await team.event.move({ eventId: third.id, revision: third.revision, ...on('2026-12-16', 10) })
    await team.event.setReminders({
      eventId: fourth.id,
      revision: fourth.revision,
      reminders: ['week'],
    })
    await team.series.changeRule({ seriesId, revision: 1, ...mondays, decisions: [], reason })
    const times = { starts: '16:00', ends: '17:00', days: 0, zone: 'Europe/London' }
    const all = { scope: 'all', eventId: null } as const
    await team.series.update({ seriesId, revision: 2, ...all, change: { times } })

    expect(await shortly(seriesId)).toEqual(
      expect.arrayContaining([
        '2026-12-14T16:00 published',
        '2026-12-16T10:00 published',
        '2026-12-22T11:00 published',
      ]),
    )
  })
})

describe('what is refused', () => {
  test('a cancelled date needs a reason; then nothing has changed', async () => {
    const { seriesId } = await team.series.create({ ...six, title: 'No reason' })
    const wanted = { seriesId, revision: 1, ...mondays, decisions: [], reason: ' ' }

    await expectRefusal(team.series.changeRule(wanted), 'event/reason-missing')

    expect(await shortly(seriesId)).toHaveLength(6)
  })

  test('a rule without dates, one that begins too late, and an older revision', async () => {
    const { seriesId } = await team.series.create({ ...six, title: 'Refused' })
    const on31: Recurrence = {
      freq: 'monthly',
      interval: 12,
      on: { day: 31 },
      ends: null,
      except: [],
    }
    const never = { ...mondays, startsWall: '2027-02-01T11:00', recurrence: on31 }
    const late = { ...mondays, startsWall: '2028-01-03T11:00' }

    await expectRefusal(team.series.previewRule({ seriesId, ...never }), 'event/rule-without-dates')
    await expectRefusal(team.series.previewRule({ seriesId, ...late }), 'series/rule-too-late')
    const stale = { seriesId, revision: 9, ...mondays, decisions: [], reason }
    await expectRefusal(team.series.changeRule(stale), 'series/stale')
  })

  test('S13 an editor looks at what it would do, and changes only what nobody sees', async () => {
    const { seriesId } = await team.series.create({ ...six, title: 'Seen' })
    const hidden = await team.series.create({ ...six, title: 'Hidden', makes: 'draft' })
    const wanted = { revision: 1, ...mondays, decisions: [], reason }

    expect((await editor.series.previewRule({ seriesId, ...mondays })).make).toHaveLength(4)
    await expectRefusal(editor.series.changeRule({ seriesId, ...wanted }), 'actor/cannot')
    expect(await editor.series.changeRule({ seriesId: hidden.seriesId, ...wanted })).toMatchObject({
      dates: 8,
    })
  })
})

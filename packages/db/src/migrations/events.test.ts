import { BookingId, type BookingState, EventId, EventSlug, SeriesId } from '@cuppa/domain'
import { describe, expect, test } from 'vitest'

import type { Tables } from '../schema/index.ts'
import { scratchDb } from '../testing/index.ts'

type Db = Awaited<ReturnType<typeof scratchDb>>['db']

const id = EventId.parse('01900000-0000-7000-8000-0000000000e1')
const at = '2020-12-01T12:00:00.000Z'

const event: Tables['event'] = {
  id,
  slug: EventSlug.parse('winter-cuppa'),
  series_id: null,
  recurrence_key: null,
  stands_alone: false,
  kind: 'informal',
  title: 'Winter Cuppa',
  summary: '',
  words: '',
  state: 'published',
  starts_wall: '2020-12-14T11:00',
  ends_wall: '2020-12-14T12:30',
  zone: 'Europe/London',
  starts_at: '2020-12-14T11:00:00.000Z',
  ends_at: '2020-12-14T12:30:00.000Z',
  sequence: 0,
  reason: '',
  published_at: at,
  revised_at: at,
  revision: 1,
  created_at: at,
  created_by: null,
  changed_at: at,
  changed_by: null,
}

const place = { event_id: id, mode: 'online', place: 'Online', access: '', taken: 0 } as const

/** Each attempt in a transaction of its own, as a refused statement ends the one that it is in. */
async function refused(change: (db: Db) => Promise<unknown>): Promise<unknown> {
  await using scratch = await scratchDb()
  await scratch.db.insertInto('event').values(event).execute()
  try {
    await change(scratch.db)
    return 'it was not refused'
  } catch (error) {
    return Reflect.get(Object(error), 'constraint') ?? String(error)
  }
}

const add = (change: Partial<Tables['event']>) =>
  refused((db) =>
    db
      .insertInto('event')
      .values({
        ...event,
        id: EventId.parse('01900000-0000-7000-8000-0000000000e2'),
        slug: EventSlug.parse('another'),
        ...change,
      })
      .execute(),
  )

const change = (values: Partial<Tables['event']>) =>
  refused((db) =>
    db
      .updateTable('event')
      .set({ revision: 2, ...values })
      .execute(),
  )

describe('an event', () => {
  test.each([
    ['ends after it starts', { ends_at: event.starts_at }, 'event_ends_after_it_starts'],
    ['is seen since some moment', { published_at: null }, 'event_seen_since'],
    ['was not seen while a draft', { state: 'draft' }, 'event_seen_since'],
    ['says why it is not held', { state: 'cancelled' }, 'event_reason_where_not_held'],
    ['has no reason while it is held', { reason: 'Snow' }, 'event_reason_where_not_held'],
    ['has a time to the minute', { starts_wall: '2020-12-14T11:00Z' }, 'event_starts_wall_check'],
    ['has an address of its own', { slug: event.slug }, 'event_slug_key'],
    [
      'has a key in a series only',
      { recurrence_key: '2020-12-14' },
      'event_of_a_series_has_its_key',
    ],
  ] as const)('%s', async (_, values, constraint) => {
    expect(await add(values)).toBe(constraint)
  })

  test.each([
    ['address', { slug: EventSlug.parse('elsewhere') }],
    ['first day in public', { published_at: '2020-12-02T12:00:00.000Z' }],
    ['public life', { state: 'draft', published_at: null }],
    ['revision, which rises', { revision: 1 }],
    ['series', { series_id: SeriesId.parse(id), recurrence_key: '2020-12-14' }],
  ] as const)('keeps its %s', async (_, values) => {
    expect(await change(values)).toContain('kept as they are')
  })

  test('can take new words, and be cancelled with a reason', async () => {
    expect(await change({ title: 'Kettle on' })).toBe('it was not refused')
    expect(await change({ state: 'cancelled', reason: 'Snow', sequence: 1 })).toBe(
      'it was not refused',
    )
  })

  test('that people saw is not deleted; a draft can be', async () => {
    expect(await refused((db) => db.deleteFrom('event').execute())).toContain('kept as they are')
    const draft = { state: 'draft', published_at: null, slug: EventSlug.parse('draft') } as const
    const answer = await refused(async (db) => {
      const other = EventId.parse('01900000-0000-7000-8000-0000000000e3')
      await db
        .insertInto('event')
        .values({ ...event, ...draft, id: other })
        .execute()
      await db.deleteFrom('event').where('id', '=', other).execute()
    })
    expect(answer).toBe('it was not refused')
  })
})

describe('what belongs to an event', () => {
  test('E1 no more places are taken than there are', async () => {
    const take = (taken: number) => (db: Db) =>
      db
        .insertInto('event_place')
        .values({ ...place, capacity: 2, taken })
        .execute()

    expect(await refused(take(2))).toBe('it was not refused')
    expect(await refused(take(3))).toBe('no_more_than_there_is_room_for')
    expect(await refused(take(-1))).toBe('event_place_taken_check')
  })

  const book = (db: Db, state: BookingState) =>
    db
      .insertInto('booking')
      .values({
        id: BookingId.parse('01900000-0000-7000-8000-0000000000b1'),
        event_id: id,
        mode: 'online',
        state,
        name: 'Ada',
        email: 'ada@example.org',
        phone: null,
        post: null,
        person_key: 'ada',
        companions: 0,
        offer_until: state === 'offered' ? at : null,
        code_hash: 'code',
        form_key: 'form',
        booked_at: at,
        booked_by: null,
        changed_at: at,
      })
      .execute()

  test.each(['confirmed', 'waiting', 'offered'] as const)(
    'E1 a booking that is %s has its way to take part, and keeps it',
    async (state) => {
      expect(await refused((db) => book(db, state))).toBe('live_booking_has_its_way')
      const took = await refused(async (db) => {
        await db
          .insertInto('event_place')
          .values({ ...place, capacity: 2 })
          .execute()
        await book(db, state)
        await db.deleteFrom('event_place').execute()
      })
      expect(took).toBe('live_booking_has_its_way')
    },
  )

  test.each(['declined', 'lapsed', 'cancelled'] as const)(
    'a booking that is %s outlasts its way to take part, and does not come back to life',
    async (state) => {
      const outlast = async (db: Db) => {
        await db
          .insertInto('event_place')
          .values({ ...place, capacity: 2 })
          .execute()
        await book(db, state)
        await db.deleteFrom('event_place').execute()
      }
      expect(await refused(outlast)).toBe('it was not refused')
      const revived = await refused(async (db) => {
        await outlast(db)
        await db.updateTable('booking').set({ state: 'waiting' }).execute()
      })
      expect(revived).toBe('live_booking_has_its_way')
    },
  )

  test('how to join is told of a way to take part that there is', async () => {
    const join = { event_id: id, mode: 'phone', how: 'Call' } as const
    const answer = await refused((db) => db.insertInto('event_join').values(join).execute())
    expect(answer).toBe('event_join_event_id_mode_fkey')
  })

  test('when it was to be before it was moved stays told', async () => {
    const { starts_wall, ends_wall, zone, starts_at, ends_at } = event
    const moved = { event_id: id, sequence: 0, starts_wall, ends_wall, zone, starts_at, ends_at }
    const tell = (db: Db) =>
      db
        .insertInto('event_moved')
        .values({ ...moved, moved_at: at, moved_by: null })
        .execute()
    for (const undo of [
      (db: Db) => db.deleteFrom('event_moved').execute(),
      (db: Db) => db.updateTable('event_moved').set({ zone: 'UTC' }).execute(),
    ]) {
      const answer = await refused(async (db) => {
        await tell(db)
        await undo(db)
      })
      expect(answer).toContain('kept as they are')
    }
  })
})

describe('a series', () => {
  const seriesId = SeriesId.parse('01900000-0000-7000-8000-0000000000f1')
  const series = {
    id: seriesId,
    slug: EventSlug.parse('cuppa'),
    kind: 'informal',
    title: 'Cuppa',
    summary: '',
    words: '',
    places: '[]',
    agenda: '[]',
    zone: 'Europe/London',
    starts_wall: '2020-12-14T11:00',
    minutes: 90,
    recurrence: '{}',
    makes: 'draft',
    made_until: '2021-12-14',
    revision: 1,
    ended_at: null,
    created_at: at,
    created_by: null,
    changed_at: at,
    changed_by: null,
  } as const
  const tell = (work: (db: Db) => Promise<unknown>) =>
    refused(async (db) => {
      await db.insertInto('event_series').values(series).execute()
      await work(db)
    })

  test('makes one date for each day of its rule', async () => {
    const date = { ...event, series_id: seriesId, recurrence_key: '2020-12-14' }
    const answer = await tell(async (db) => {
      for (const number of [5, 6]) {
        const own = EventId.parse(`01900000-0000-7000-8000-0000000000e${number}`)
        const slug = EventSlug.parse(`cuppa-${number}`)
        await db
          .insertInto('event')
          .values({ ...date, id: own, slug })
          .execute()
      }
    })
    expect(answer).toBe('event_series_id_recurrence_key_key')
  })

  test('that has ended stays as it was, and none is deleted', async () => {
    const end = (db: Db) =>
      db.updateTable('event_series').set({ ended_at: at, revision: 2 }).execute()

    expect(await tell(end)).toBe('it was not refused')
    expect(await tell(async (db) => [await end(db), await end(db)])).toContain('kept as they are')
    expect(await tell((db) => db.deleteFrom('event_series').execute())).toContain(
      'kept as they are',
    )
  })
})

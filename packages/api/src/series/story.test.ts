import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { type EventId, type Instant, type SeriesId } from '@cuppa/domain'
import { TRPCError } from '@trpc/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { days, later } from '../kernel/moments.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import { on, weekly } from '../testing/events.ts'
import { type Caller, callerFor, contextFor, noon, system } from '../testing/world.ts'
import { makeSeriesDates } from './make-dates.ts'

interface Deed {
  readonly act: keyof typeof tellers
  readonly one: number
  readonly words: string
}

interface Stage {
  readonly db: Db
  readonly team: Caller
  readonly now: Instant
  readonly seriesId: SeriesId
}

type Teller = (stage: Stage, deed: Deed) => Promise<unknown>

const revisionOf = async ({ team, seriesId }: Stage) =>
  (await team.series.edit({ seriesId })).revision

/** Any date, coming or over. */
async function dateAt({ db, seriesId }: Stage, number: number) {
  const rows = await db
    .selectFrom('event')
    .select(['id as eventId', 'revision'])
    .where('series_id', '=', seriesId)
    .orderBy('recurrence_key')
    .execute()
  return rows[number % Math.max(1, Math.min(8, rows.length))] ?? expect.unreachable()
}

const changes = [
  (words: string) => ({ title: words }),
  (words: string) => ({ words, places: weekly.places.slice(0, 1), agenda: [] }),
  () => ({ times: { starts: '15:00', ends: '15:30', days: 0, zone: 'Europe/London' } }),
  () => ({ times: { starts: '09:15', ends: '01:00', days: 1, zone: 'Europe/Paris' } }),
]

const edit =
  (scope: 'this' | 'this-and-later' | 'all'): Teller =>
  async (stage, { one, words }) => {
    const { eventId } = await dateAt(stage, one)
    const change = changes[one % changes.length]?.(`Tea ${words}`) ?? {}
    const revision = await revisionOf(stage)
    const { seriesId } = stage
    await stage.team.series.update({ seriesId, revision, scope, eventId, change })
  }

const tellers = {
  this: edit('this'),
  later: edit('this-and-later'),
  all: edit('all'),
  make: ({ db, now }) => makeSeriesDates(contextFor(db, system, now)),
  move: async (stage, { one }) => {
    const day = later(stage.now, days(3 + one)).slice(0, 10)
    const [coming] = (await stage.team.event.list({ when: 'coming', seriesId: stage.seriesId }))
      .events
    if (!coming) return
    await stage.team.event.move({ eventId: coming.id, revision: coming.revision, ...on(day, 17) })
  },
  cancel: async (stage, { one }) => {
    const { events } = await stage.team.event.list({ when: 'coming', seriesId: stage.seriesId })
    const date = events[one % Math.max(1, events.length)]
    if (!date) return
    await stage.team.event.cancel({ eventId: date.id, revision: date.revision, reason: 'Snow' })
  },
  end: async (stage) => {
    const revision = await revisionOf(stage)
    const end = { coming: 'cancel', reason: 'Enough' } as const
    await stage.team.series.end({ seriesId: stage.seriesId, revision, ...end })
  },
} satisfies Record<string, Teller>

const acts = ['this', 'later', 'all', 'make', 'move', 'cancel'] as const
const withAct = (act: fc.Arbitrary<Deed['act']>): fc.Arbitrary<Deed> =>
  fc.record({ act, one: fc.nat(20), words: fc.string({ maxLength: 8 }) })

const deed = withAct(
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...acts) },
    { weight: 1, arbitrary: fc.constant('end') },
  ),
)

/** Each act once, in any order, so that no run is without one by chance; then any. */
const story = fc
  .tuple(
    fc
      .shuffledSubarray([...acts], { minLength: acts.length })
      .chain((order) => fc.tuple(...order.map((act) => withAct(fc.constant(act))))),
    fc.array(deed, { maxLength: 6 }),
  )
  .map(([each, more]) => [...each, ...more])

/** All that is known of each date, by id. */
async function snapshot({ db, seriesId }: Pick<Stage, 'db' | 'seriesId'>) {
  const rows = await db.selectFrom('event').selectAll().where('series_id', '=', seriesId).execute()
  const parts = await db.selectFrom('event_place').selectAll().orderBy('mode').execute()
  return new Map(
    rows.map((row) => [row.id, { ...row, parts: parts.filter((one) => one.event_id === row.id) }]),
  )
}

type Snapshot = Awaited<ReturnType<typeof snapshot>>

test('E3 series edits never change dates that are over, and no date changes into another', async () => {
  await using scratch = await borrowDatabase()
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(story, async (deeds) => {
      const first = await newStage(scratch.db)
      const over: Snapshot = new Map()
      let before = await snapshot(first)
      for (const [index, one] of deeds.entries()) {
        const now = later(noon, days(9 * (index + 1)))
        const stage = { ...first, now, team: callerFor(scratch.db, system, now) }
        for (const [id, row] of before) if (row.ends_at <= now && !over.has(id)) over.set(id, row)
        const key = `${one.act} ${await outcomeOf(stage, one)}`
        seen.set(key, (seen.get(key) ?? 0) + 1)
        const after = await snapshot(stage)
        for (const [id, row] of over) expect(after.get(id)).toEqual(row)
        expectSameDates(before, after)
        before = after
      }
      expect(over.size).toBeGreaterThan(3)
    }),
    { numRuns: 5, endOnFailure: true },
  )
  for (const act of acts) {
    expect.soft([...seen.keys()], 'deeds that were done').toContain(`${act} done`)
  }
})

async function newStage(db: Db): Promise<Stage> {
  const team = callerFor(db, system)
  const recurrence = { ...weekly.recurrence, ends: { until: '2027-03-01' } }
  const { seriesId } = await team.series.create({ ...weekly, recurrence })
  return { db, team, now: noon, seriesId }
}

async function outcomeOf(stage: Stage, one: Deed): Promise<'done' | 'refused'> {
  try {
    await tellers[one.act](stage, one)
    return 'done'
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof RefusalError) return 'refused'
    throw error
  }
}

/** What people saw stays, under its id, its address and the day that it was made for. */
function expectSameDates(before: Snapshot, after: Snapshot): void {
  const identity = (rows: Snapshot, id: EventId) => {
    const row = rows.get(id)
    return row && [row.slug, row.recurrence_key, row.series_id, row.created_at]
  }
  for (const [id, row] of before) {
    expect(identity(after, id)).toEqual(identity(before, id))
    const sequence = after.get(id)?.sequence ?? -1
    const isNewTime = after.get(id)?.starts_at !== row.starts_at
    if (isNewTime) expect(sequence).toBeGreaterThan(row.sequence)
    else expect(sequence).toBeGreaterThanOrEqual(row.sequence)
  }
}

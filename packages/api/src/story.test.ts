import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import {
  areSoundVersions,
  changesBetween,
  type DirectionView,
  EditionSlug,
  refuseEdges,
  StatementSlug,
  summarise,
} from '@cuppa/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { acts, type Deed, type Outcome, type Stage, tryDeed } from './testing/story.ts'
import { type Caller, callerFor, staffIn, visitor } from './testing/world.ts'

let scratch: Awaited<ReturnType<typeof borrowDatabase>>
let team: Caller
let visit: Caller
let stories = 0

/** Every version that was ever published, as it was first read. */
const published = new Map<string, DirectionView>()

beforeAll(async () => {
  scratch = await borrowDatabase()
  team = callerFor(scratch.db, await staffIn(scratch.db, 'publisher'))
  visit = callerFor(scratch.db, visitor)
})
afterAll(() => scratch[Symbol.asyncDispose]())

const deed: fc.Arbitrary<Deed> = fc.record({
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...acts) },
    { weight: 1, arbitrary: fc.constantFrom('add', 'tidy', 'publish', 'start') },
  ),
  one: fc.nat(20),
  other: fc.nat(20),
  words: fc.oneof(fc.constantFrom('Kettle', 'Cup', 'Tea for all'), fc.string({ maxLength: 12 })),
})

test('T1 T2 T4 T5 T7 T9 G2 S3 S4 hold in any story of a team', async () => {
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 12, maxLength: 28 }), async (deeds) => {
      const stage = await newStage()
      for (const [index, one] of [...opening, ...deeds].entries()) {
        const outcome = await told({ ...stage, day: dayOf(index) }, one)
        const key = `${one.act} ${outcome}`
        seen.set(key, (seen.get(key) ?? 0) + 1)
      }
      await expectSound(stage)
    }),
    { numRuns: 6, endOnFailure: true },
  )
  // A story in which nothing happens proves nothing.
  for (const act of ['publish', 'save', 'merge', 'split', 'retire', 'progress']) {
    expect.soft([...seen.keys()], 'deeds that were done').toContain(`${act} done`)
  }
})

/** So that each story has at least two versions to speak of. */
const opening: readonly Deed[] = [
  { act: 'add', one: 0, other: 0, words: 'Human' },
  { act: 'add', one: 2, other: 0, words: 'A bigger table' },
  { act: 'add', one: 0, other: 3, words: 'Kind' },
  { act: 'tidy', one: 0, other: 0, words: 'first' },
  { act: 'publish', one: 0, other: 0, words: 'Hello.' },
  { act: 'start', one: 0, other: 0, words: '' },
  { act: 'split', one: 0, other: 1, words: 'Parts' },
  { act: 'merge', one: 0, other: 1, words: 'Whole' },
  { act: 'retire', one: 3, other: 0, words: 'Done' },
  { act: 'save', one: 0, other: 1, words: 'Warm' },
  { act: 'tidy', one: 0, other: 0, words: 'second' },
  { act: 'publish', one: 0, other: 0, words: 'Again.' },
  { act: 'start', one: 0, other: 0, words: '' },
  { act: 'progress', one: 1, other: 1, words: 'so far' },
]

const dayOf = (index: number) =>
  `2021-0${1 + Math.floor(index / 28)}-${String(1 + (index % 28)).padStart(2, '0')}`

async function newStage(): Promise<Stage> {
  stories += 1
  const edition = EditionSlug.parse(`story-${stories}`)
  const year = 2020 + stories
  const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
  await team.edition.create({ slug: edition, title: 'A story', from: null, ...days })
  return { db: scratch.db, team, edition, day: days.startsOn }
}

/** Acts that are a yes without a trace when they bring nothing new. */
const mayBeSame = new Set<Deed['act']>(['save', 'start', 'note', 'drop'])

/** S4: what changes something leaves one entry for each act, and a no leaves none. */
async function told(stage: Stage, one: Deed): Promise<Outcome> {
  const before = await countEntries(stage.db)
  const outcome = await tryDeed(stage, one)
  const written = (await countEntries(stage.db)) - before
  const [least, most] = outcome === 'done' ? [mayBeSame.has(one.act) ? 0 : 1, 1] : [0, 0]
  if (one.act !== 'tidy') expect([least, most]).toContain(written)
  if (outcome === 'done' && one.act === 'publish') await expectNewVersion(stage)
  return outcome
}

async function countEntries(db: Db): Promise<number> {
  const row = await db
    .selectFrom('audit_entry')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

async function expectNewVersion({ edition, day }: Stage): Promise<void> {
  const versions = await team.version.list({ edition })
  const number = versions[0]?.number ?? expect.unreachable()
  const view = await visit.direction.version({ edition, number })
  published.set(`${edition} ${number}`, view)
  // S3: the day it carries is the one it was given, whatever the clock says.
  expect(view.version.publishedOn).toBe(day)
  expect(areSoundVersions(versions)).toBe(true)
  // T7: every statement says where it came from, and each link resolves.
  for (const { slug, provenanceCount } of view.statements) {
    const { provenance } = await visit.direction.statement({ slug })
    expect(provenanceCount).toBeGreaterThan(0)
    expect(provenance).toHaveLength(provenanceCount)
    expect(provenance.every(({ kind, source }) => (kind === 'editorial') === !source)).toBe(true)
  }
  if (number > 1) await expectAccounted(edition, number)
}

/** T4 and T5: each change has one note, each comer a past or a note, each leaver a heir or a reason. */
async function expectAccounted(edition: EditionSlug, number: number): Promise<void> {
  const before = published.get(`${edition} ${number - 1}`)?.statements ?? []
  const after = published.get(`${edition} ${number}`)?.statements ?? []
  const { changes } = await visit.direction.changes({ edition, number })
  const wanted = changesBetween(before, after).map(({ statement }) => statement.id)
  expect(changes.map(({ statement }) => statement.id)).toEqual(wanted)
  expect(changes.every(({ note }) => note !== '')).toBe(true)
  for (const change of changes) {
    if (change.kind !== 'gone') continue
    const page = await visit.direction.statement({ slug: change.statement.slug })
    expect(page.successors.length > 0 || page.retiredReason).toBeTruthy()
  }
}

async function expectSound(stage: Stage): Promise<void> {
  // T1: whatever came later, each version reads as it did on its day.
  for (const [key, first] of published) {
    const [slug = '', number = ''] = key.split(' ')
    const edition = EditionSlug.parse(slug)
    const now = await visit.direction.version({ edition, number: Number(number) })
    expect(now.statements).toEqual(first.statements)
    expect(now.contributors).toEqual(first.contributors)
    expect({ ...now.version, state: '', withdrawnReason: '' }).toEqual({
      ...first.version,
      state: '',
      withdrawnReason: '',
    })
  }
  await expectAddresses()
  await expectLineage(stage.db)
  await expectProgress(stage)
}

/** T9: every address that is told of answers. */
async function expectAddresses(): Promise<void> {
  for (const { path } of await visit.direction.addresses()) {
    const [, , first = '', second = ''] = path.split('/')
    if (first === 'statements') {
      const page = await visit.direction.statement({ slug: StatementSlug.parse(second) })
      expect(page.state === 'live' || page.retiredReason).toBeTruthy()
    }
  }
}

/** T4: nobody comes back to where they set out, and drafts are told of nowhere. */
async function expectLineage(db: Db): Promise<void> {
  const edges = await db
    .selectFrom('lineage_edge')
    .select(['kind', 'from_id as from', 'to_id as to', 'reason'])
    .where('version_id', 'is not', null)
    .execute()
  expect(refuseEdges(edges)).toBeUndefined()
}

/** G2: how it is going is what the last update says, and nothing is done without evidence. */
async function expectProgress({ edition }: Stage): Promise<void> {
  const view = await visit.direction.edition({ edition }).catch(() => null)
  for (const { slug, progress } of view?.statements ?? []) {
    const page = await visit.direction.statement({ slug })
    expect(page.progress.every(({ state }) => state !== 'done')).toBe(true)
    const replayed = summarise(page.progress.toReversed())
    expect(progress?.state ?? null).toBe(replayed?.state ?? null)
    expect(progress?.words ?? null).toBe(replayed?.words ?? null)
  }
}

import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import {
  type EventId,
  eventStates,
  MilestoneId,
  type ProgressState,
  SourceId,
  type StatementId,
} from '@cuppa/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { later, minutes } from '../kernel/moments.ts'
import { givenEvent } from '../testing/bookable.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { draftOf, draftWith, publish } from '../testing/strategy.ts'
import { type Caller, callerFor, nextId, noon, staffIn, system, visitor } from '../testing/world.ts'

let scratch: Awaited<ReturnType<typeof borrowDatabase>>
let team: Caller
let visit: Caller
let ambition: StatementId
let value: StatementId
const actions: StatementId[] = []

beforeAll(async () => {
  scratch = await borrowDatabase()
  team = callerFor(scratch.db, system)
  visit = callerFor(scratch.db, visitor)
  const start = await draftWith(team, { kinds: ['ambition', 'value'] })
  ;[ambition = expect.unreachable(), value = expect.unreachable()] = start.statements
  const { edition } = start
  let { structure } = start
  for (const title of ['First', 'Second', 'Third']) {
    const place = { parentId: ambition, position: 9, title, words: '' }
    const added = await team.draft.addStatement({ edition, structure, kind: 'action', ...place })
    const { statementId } = added
    await team.draft.addLink({ edition, statementId, kind: 'editorial', sourceId: null, note: '' })
    actions.push(statementId)
    structure = added.structure
  }
  await publish(team, edition)
})
afterAll(() => scratch[Symbol.asyncDispose]())

const update = (statementId: StatementId, state: ProgressState, percent: number | null = null) => ({
  statementId,
  state,
  words: `It is ${state}.`,
  percent,
  happenedOn: '2021-01-11',
  evidence: [],
})

const evidence = {
  kind: 'link',
  title: 'Anyone can look',
  words: '',
  url: 'https://example.org/report',
  sourceId: null,
  happenedOn: null,
} as const

/** The source that stands for an event, with its id. */
async function sourceOf(db: Db, id: EventId): Promise<SourceId> {
  const sourceId = SourceId.parse(id)
  await db
    .insertInto('source')
    .values({
      id: sourceId,
      kind: 'event',
      title: 'A cup of tea',
      happened_on: '2026-11-23',
      channel: null,
      words: '',
      part_of: null,
      people_count: null,
      recorded_at: noon,
      recorded_by: null,
    })
    .execute()
  return sourceId
}

describe('posting progress', () => {
  test('G2 done needs something that anyone can check', async () => {
    const done = update(ambition, 'done')
    await expectRefusal(team.progress.post(done), 'progress/done-without-evidence')

    await team.progress.post({ ...done, evidence: [evidence] })

    const current = await visit.direction.current()
    const shown = current?.statements.find(({ id }) => id === ambition)?.progress
    expect(shown).toMatchObject({ state: 'done', evidenceCount: 1 })
  })

  test('G2 the update of the latest day is how it is going, however late it was written', async () => {
    await team.progress.post({ ...update(ambition, 'stuck'), happenedOn: '2021-06-01' })
    await team.progress.post({ ...update(ambition, 'under-way'), happenedOn: '2021-05-01' })

    const current = await visit.direction.current()
    const shown = current?.statements.find(({ id }) => id === ambition)
    expect(shown?.progress?.state).toBe('stuck')
    const slug = shown?.slug ?? expect.unreachable()
    const { progress } = await visit.direction.statement({ slug })
    expect(progress.map(({ state }) => state)).toEqual(['stuck', 'under-way', 'done'])
    expect(progress[0]).toMatchObject({ happenedOn: '2021-06-01', recordedOn: '2026-11-23' })
  })

  test('a value is lived and not finished, and tomorrow is not told', async () => {
    await expectRefusal(
      team.progress.post(update(value, 'under-way')),
      'statement/no-progress-on-this',
    )
    await expectRefusal(
      team.progress.post({ ...update(ambition, 'stuck'), happenedOn: '2026-11-24' }),
      'progress/dated-in-future',
    )
  })

  test('S15 a statement that only a draft holds has no progress', async () => {
    const edition = (await team.edition.list())[0]?.slug ?? expect.unreachable()
    await team.draft.start({ edition })
    const { structure } = await draftOf(team, edition)
    const place = { parentId: null, position: 0, title: 'New', words: '' }
    const added = await team.draft.addStatement({ edition, structure, kind: 'ambition', ...place })

    await expectRefusal(
      team.progress.post(update(added.statementId, 'under-way')),
      'statement/not-found',
    )
  })

  test.each([
    'javascript:alert(1)',
    'http://example.org',
    '//example.org',
    'https://a@b.org',
    '/\\x',
  ])('evidence cannot point at %s', async (url) => {
    const post = { ...update(ambition, 'done'), evidence: [{ ...evidence, url }] }
    await expect(team.progress.post(post)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('evidence points at sources that are there', async () => {
    const sourceId = SourceId.parse(nextId())
    const post = { ...update(ambition, 'done'), evidence: [{ ...evidence, sourceId }] }
    await expectRefusal(team.progress.post(post), 'source/not-found')
  })

  test('E2 an event shows something once it was held, is over and is public, and not before', async () => {
    const actor = await staffIn(scratch.db, 'editor')
    const startsAt = '2026-11-23T11:30:00.000Z'
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...eventStates),
        fc.integer({ min: -60, max: 24 * 60 }),
        async (state, offset) => {
          const event = await givenEvent(scratch.db, { startsAt, state })
          const sourceId = await sourceOf(scratch.db, event.id)
          const now = later(startsAt, minutes(offset))
          const post = callerFor(scratch.db, actor, now).progress.post({
            ...update(ambition, 'under-way'),
            evidence: [{ ...evidence, kind: 'event', url: null, sourceId }],
          })
          const isOver = now >= startsAt.replace('T11', 'T23')
          if (state === 'published' && isOver) await post
          else await expectRefusal(post, 'progress/event-not-happened')
        },
      ),
      { numRuns: 25 },
    )
  })

  test('P5 the numbers of a cited event stand beside it, computed and rounded', async () => {
    const startsAt = '2026-11-20T09:00:00.000Z'
    const event = await givenEvent(scratch.db, { startsAt })
    const noted = { eventId: event.id, mode: 'online', people: 13, from: 0 } as const
    await callerFor(scratch.db, system, later(startsAt, minutes(5))).attendance.count(noted)
    const sourceId = await sourceOf(scratch.db, event.id)
    const [statementId = expect.unreachable()] = actions
    await team.progress.post({
      ...update(statementId, 'under-way'),
      evidence: [{ ...evidence, kind: 'event', url: null, sourceId }],
    })

    const current = await visit.direction.current()
    const slug = current?.statements.find(({ id }) => id === statementId)?.slug
    const { progress } = await visit.direction.statement({ slug: slug ?? expect.unreachable() })

    expect(progress[0]?.evidence[0]?.event).toEqual({
      slug: event.slug,
      numbers: { events: 1, came: 10, known: 0, firstTime: 0 },
    })
  })

  test('G1 a parent lies between the least and the most of its parts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.nat(100)),
        fc.array(fc.option(fc.nat(100)), { minLength: 3, maxLength: 3 }),
        async (own, parts) => {
          await team.progress.post(update(ambition, 'going-well', own))
          for (const [index, percent] of parts.entries()) {
            const action = actions[index] ?? expect.unreachable()
            await team.progress.post(update(action, 'going-well', percent))
          }
          const current = await visit.direction.current()
          const of = (id: StatementId) => current?.statements.find((one) => one.id === id)?.progress
          const numbers = actions.flatMap((id) => of(id)?.percent ?? [])
          const shown = of(ambition)?.percent ?? null
          if (numbers.length === 0 || shown === null) return
          expect(shown).toBeGreaterThanOrEqual(Math.min(...numbers))
          expect(shown).toBeLessThanOrEqual(Math.max(...numbers))
        },
      ),
      { numRuns: 8 },
    )
  })

  test('updates come in pages, the one written last first', async () => {
    for (let index = 0; index < 52; index += 1) {
      await team.progress.post(update(actions[0] ?? expect.unreachable(), 'under-way'))
    }
    const [statementId = expect.unreachable()] = actions
    const first = await team.progress.list({ statementId, before: null })
    const second = await team.progress.list({ statementId, before: first.next })
    expect(first.items).toHaveLength(50)
    expect(second.items.length).toBeGreaterThanOrEqual(2)
    expect(first.items[0]?.statement.title).toBe('First')
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(
      first.items.length + second.items.length,
    )
  })
})

describe('milestones', () => {
  test('a milestone is settled once, and what was missed says why', async () => {
    const add = { statementId: ambition, title: 'Our website is open', dueOn: '2021-04-30' }
    const { milestoneId } = await team.milestone.add(add)
    const settle = { milestoneId, settledOn: '2021-05-01', reason: '' }

    await expectRefusal(
      team.milestone.settle({ ...settle, state: 'missed' }),
      'milestone/reason-missing',
    )
    await team.milestone.settle({ ...settle, state: 'reached' })

    await expectRefusal(
      team.milestone.settle({ ...settle, state: 'dropped', reason: 'No.' }),
      'milestone/already-settled',
    )
    const milestones = await team.milestone.list({ statementId: ambition })
    expect(milestones).toMatchObject([{ state: 'reached', settledOn: '2021-05-01' }])
    await expectRefusal(
      team.milestone.settle({
        ...settle,
        milestoneId: MilestoneId.parse(nextId()),
        state: 'reached',
      }),
      'milestone/not-found',
    )
    await expectRefusal(
      team.milestone.add({ ...add, statementId: value }),
      'statement/no-progress-on-this',
    )
  })
})

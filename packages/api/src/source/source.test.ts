import { borrowDatabase } from '@cuppa/db/testing'
import { SourceId } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { expectRefusal } from '../testing/refusals.ts'
import { baseOf } from '../testing/sources.ts'
import { draftWith, publish } from '../testing/strategy.ts'
import { type Caller, callerFor, nextId, system, visitor } from '../testing/world.ts'
import type { UpdateSource } from './update-source.ts'

const session = {
  kind: 'session',
  title: 'First session',
  happenedOn: '2020-06-25',
  channel: null,
  words: 'Online, two hours.',
  partOf: null,
  peopleCount: 19,
  credits: [],
} satisfies UpdateSource['base']

/** Mends a source on whatever stands there now. */
const mend = async (team: Caller, wanted: Omit<UpdateSource, 'base'>) =>
  team.source.update({ ...wanted, base: await baseOf(team, wanted.sourceId) })

test('a source can be mended until a published version stands on it; then only its credits', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const { edition, statements } = await draftWith(team)
  const [statementId = expect.unreachable()] = statements
  const whole = await team.source.create({ ...session, credits: [] })
  const said = {
    ...session,
    kind: 'contribution' as const,
    title: 'What Amara said',
    channel: 'spoken' as const,
    partOf: whole.sourceId,
    peopleCount: null,
  }
  const named = { as: 'named', name: 'Amara' } as const
  const amara = { person: 'new', name: 'Amara Osei', credit: named } as const
  const { sourceId } = await team.source.create({ ...said, credits: [amara] })
  const better = { ...said, sourceId, words: 'Give me a chair.', credits: [amara] }
  await mend(team, better)
  await team.draft.addLink({ edition, statementId, kind: 'quotes', sourceId, note: '' })
  await publish(team, edition)

  await expectRefusal(
    mend(team, { ...better, words: 'Something else.' }),
    'source/already-published',
  )
  await expectRefusal(
    mend(team, { ...session, sourceId: whole.sourceId, title: 'Renamed', credits: [] }),
    'source/already-published',
  )
  const { items } = await team.source.list({ search: 'amara', after: null })
  const [person = expect.unreachable()] = items[0]?.people ?? []
  const unnamed = { as: 'not-named', name: null } as const
  const { personId } = person
  await mend(team, {
    ...better,
    credits: [{ person: 'known', personId, here: unnamed }],
  })

  const current = await callerFor(scratch.db, visitor).direction.current()
  const shown = current?.statements[0]?.provenance.find(({ kind }) => kind === 'quotes')?.source
  expect(shown).toMatchObject({
    words: 'Give me a chair.',
    credits: [unnamed],
    partOf: { title: 'First session' },
  })
  expect(current?.contributors).toMatchObject({ credits: [], unnamed: 1, atLeast: 19 })
})

test('sources come in pages, newest first, and are found by part of their words', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  for (let index = 0; index < 53; index += 1) {
    const happenedOn = `2020-0${1 + (index % 6)}-01`
    const title = index === 7 ? 'Fifty % of all' : `Session ${index}`
    await team.source.create({ ...session, title, happenedOn, credits: [] })
  }

  const first = await team.source.list({ search: '', after: null })
  const second = await team.source.list({ search: '', after: first.next })

  expect([first.items.length, second.items.length, second.next]).toEqual([50, 3, null])
  const dates = [...first.items, ...second.items].map(({ happenedOn }) => happenedOn)
  expect(dates).toEqual(dates.toSorted().toReversed())
  const found = await team.source.list({ search: '%', after: null })
  expect(found.items.map(({ title }) => title)).toEqual(['Fifty % of all'])
})

test('a source is part of one that is there', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const partOf = SourceId.parse(nextId())
  const { sourceId } = await team.source.create({ ...session, credits: [] })

  await expectRefusal(team.source.create({ ...session, partOf, credits: [] }), 'source/not-found')
  await expectRefusal(
    mend(team, { ...session, sourceId, partOf: sourceId, credits: [] }),
    'source/not-found',
  )
  await expectRefusal(
    team.source.update({ ...session, sourceId: partOf, credits: [], base: session }),
    'source/not-found',
  )
})

import { borrowDatabase } from '@cuppa/db/testing'
import { EditionSlug, StatementSlug } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { createCaller } from '../app-router.ts'
import { loadExample } from '../example/load-example.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { draftOf, draftWith, noteOn, publish, publishedWith, reword } from '../testing/strategy.ts'
import { callerFor, contextFor, system, visitor } from '../testing/world.ts'

test('before the first version there is no direction, and nothing to find', async () => {
  await using scratch = await borrowDatabase()
  const { edition } = await draftWith(callerFor(scratch.db, system))
  const visit = callerFor(scratch.db, visitor)

  expect(await visit.direction.current()).toBeNull()
  expect(await visit.direction.addresses()).toEqual([])
  expect(await visit.direction.lineage()).toEqual({ columns: [], edges: [] })
  await expectRefusal(visit.direction.edition({ edition }), 'edition/not-found')
  await expectRefusal(visit.direction.version({ edition, number: 1 }), 'edition/not-found')
  await expectRefusal(visit.direction.changes({ edition, number: 1 }), 'edition/not-found')
})

test('S15 nothing that only a draft holds is in any public answer', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const { edition, statements } = await publishedWith(team)
  const [statementId = expect.unreachable()] = statements
  const secret = 'Nobody shall read this yet'
  await reword(team, edition, { statementId, title: secret, words: secret })
  const added = await team.draft.addStatement({
    edition,
    structure: 0,
    kind: 'value',
    parentId: null,
    position: 0,
    title: secret,
    words: secret,
  })
  const { sourceId } = await team.source.create({
    kind: 'contribution',
    title: secret,
    happenedOn: '2021-01-07',
    channel: 'spoken',
    words: secret,
    partOf: null,
    peopleCount: 4_000,
    credits: [
      { person: 'new', name: secret, credit: { as: 'named', name: secret } },
      { person: 'new', name: secret, credit: { as: 'not-named', name: null } },
    ],
  })
  await team.draft.addLink({ edition, statementId, kind: 'quotes', sourceId, note: secret })
  await noteOn(team, edition, { statementId, kind: 'meaning', words: secret })
  const next = { slug: 'secret-edition', title: secret, startsOn: '2030-01-01' }
  await team.edition.create({
    ...next,
    slug: (await team.edition.list())[0]?.slug.replace('2020-2022', next.slug) as typeof edition,
    endsOn: '2031-01-01',
    from: null,
  })

  const visit = callerFor(scratch.db, visitor)
  const current = await visit.direction.current()
  const [first = expect.unreachable()] = current?.statements ?? []
  const everything = JSON.stringify([
    current,
    await visit.direction.edition({ edition }),
    await visit.direction.version({ edition, number: 1 }),
    await visit.direction.changes({ edition, number: 1 }),
    await visit.direction.lineage(),
    await visit.direction.statement({ slug: first.slug }),
    await visit.direction.addresses(),
  ])
  expect(everything).not.toContain(secret)
  expect(everything).not.toContain(added.slug)
  expect(everything).not.toContain(next.slug)
  expect(current?.contributors).toEqual({ credits: [], unnamed: 0, former: 0, atLeast: null })
  await expectRefusal(visit.direction.statement({ slug: added.slug }), 'statement/not-found')
})

test('P3 the private name behind a credit is in no public answer', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const { edition, statements } = await draftWith(team)
  const [statementId = expect.unreachable()] = statements
  const { sourceId } = await team.source.create({
    kind: 'contribution',
    title: 'Said at the session',
    happenedOn: '2020-06-25',
    channel: 'spoken',
    words: 'Be kind first.',
    partOf: null,
    peopleCount: null,
    credits: [
      { person: 'new', name: 'Private One', credit: { as: 'pseudonym', name: 'Night Owl' } },
      { person: 'new', name: 'Private Two', credit: { as: 'not-named', name: null } },
    ],
  })
  await team.draft.addLink({ edition, statementId, kind: 'quotes', sourceId, note: '' })
  await publish(team, edition)

  const current = await callerFor(scratch.db, visitor).direction.current()

  expect(JSON.stringify(current)).not.toContain('Private')
  expect(current?.contributors).toEqual({
    credits: [{ as: 'pseudonym', name: 'Night Owl' }],
    unnamed: 1,
    former: 0,
    atLeast: null,
  })

  const [owl] = await team.source.people({ search: 'Private One' })
  if (!owl) throw new Error('Private One is known')
  await team.person.erase({ personId: owl.personId })
  const later = await callerFor(scratch.db, visitor).direction.current()
  expect(later?.contributors).toEqual({ credits: [], unnamed: 1, former: 1, atLeast: null })
})

test('the site map has each page once: the edition of today is at the address of today', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const { edition } = await publishedWith(team)
  const visit = callerFor(scratch.db, visitor)
  const editionsIn = async () =>
    (await visit.direction.addresses())
      .map(({ path }) => path)
      .filter((path) => /^\/direction(?:\/[0-9-]+)?$/.test(path))

  expect(await editionsIn()).toEqual(['/direction'])

  const slug = EditionSlug.parse('2023-2025')
  const [old = expect.unreachable()] = await team.edition.list()
  await team.edition.create({
    slug,
    title: 'The next years',
    from: old.id,
    startsOn: '2023-01-01',
    endsOn: '2025-12-31',
  })
  await publish(team, slug)

  expect(await editionsIn()).toEqual(['/direction', `/direction/${edition}`])
})

test('T9 a retired statement keeps its page, with the reason and what came of it', async () => {
  await using scratch = await borrowDatabase()
  await loadExample(contextFor(scratch.db, system))
  const visit = callerFor(scratch.db, visitor)
  const addresses = await visit.direction.addresses()
  const slugs = addresses.flatMap(({ path }) => path.split('/direction/statements/')[1] ?? [])

  const pages = await Promise.all(
    slugs.map((slug) => visit.direction.statement({ slug: StatementSlug.parse(slug) })),
  )

  const retired = pages.filter(({ state }) => state === 'retired')
  expect(retired.map(({ statement }) => statement.title)).toEqual([
    'Collect stories',
    'Count what can be counted',
  ])
  for (const page of retired) {
    expect(page.retiredReason).toContain('one job')
    expect(page.successors).toMatchObject([{ by: 'merges' }])
    expect(page.place.versionNumber).toBe(1)
  }
  const reworded = pages.find(({ statement }) => statement.title === 'Transparent')
  expect(reworded?.stages.map(({ versionNumber }) => versionNumber)).toEqual([2, 1])
  expect(reworded?.stages[0]?.wordMarks.some(({ op }) => op === 'added')).toBe(true)
})

test('G1 each change says who and what it came from, and only what is new in its version', async () => {
  await using scratch = await borrowDatabase()
  await loadExample(contextFor(scratch.db, system))
  const visit = callerFor(scratch.db, visitor)
  const [{ edition } = expect.unreachable()] = (await visit.direction.lineage()).columns

  const first = await visit.direction.changes({ edition: edition.slug, number: 1 })
  const second = await visit.direction.changes({ edition: edition.slug, number: 2 })

  const of = (view: typeof first, title: string) =>
    view.changes.find(({ statement }) => statement.title === title)?.provenance ?? []
  expect(of(second, 'Pay people fairly and plainly')[0]?.source).toMatchObject({
    happenedOn: '2020-12-14',
    credits: [{ as: 'named', name: 'Marisol Vega' }],
    partOf: { title: 'Winter Cuppa' },
  })
  const known = new Set(first.changes.flatMap(({ provenance }) => provenance.map(({ id }) => id)))
  const added = second.changes.flatMap(({ provenance }) => provenance.map(({ id }) => id))
  expect(added.filter((id) => known.has(id))).toEqual([])
  expect(first.changes.every(({ provenance }) => provenance.length > 0)).toBe(true)
})

test('reading and writing meet in the tags that pages are kept by', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const { edition, statements } = await publishedWith(team)
  const [statementId = expect.unreachable()] = statements
  const context = contextFor(scratch.db, visitor)

  await createCaller(context).direction.current()

  expect([...context.tags].toSorted()).toEqual(['direction', 'progress', 'sources'])
  const before = await seqOf(scratch.db, 'direction')
  await reword(team, edition, { statementId, words: 'A draft moves no page.' })
  expect(await seqOf(scratch.db, 'direction')).toBe(before)
  await noteOn(team, edition, { statementId, kind: 'wording', words: 'Why.' })
  expect((await draftOf(team, edition)).checklist).toEqual([])
  await publish(team, edition)
  expect(await seqOf(scratch.db, 'direction')).toBeGreaterThan(before)
})

async function seqOf(db: Parameters<typeof callerFor>[0], tag: string): Promise<number> {
  const row = await db
    .selectFrom('content_revision')
    .select('seq')
    .where('tag', '=', tag)
    .executeTakeFirst()
  return row?.seq ?? 0
}

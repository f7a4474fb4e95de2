import { borrowDatabase } from '@cuppa/db/testing'
import { EventSlug } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { callerFor, contextFor, system, visitor } from '../testing/world.ts'
import { exampleContent } from './content.ts'
import { loadExample } from './load-example.ts'

test('the example comes in by the real verbs, and only once', async () => {
  await using scratch = await borrowDatabase()
  const scope = contextFor(scratch.db, system)

  expect(await loadExample(scope)).toBe(true)
  expect(await loadExample(scope)).toBe(false)

  const visit = callerFor(scratch.db, visitor)
  expect(await visit.community.get()).toMatchObject({
    ...exampleContent.community,
    named: false,
  })
  const direction = await visit.direction.current()
  const [, second] = exampleContent.versions
  expect(direction?.version.number).toBe(2)
  expect(direction?.version.publishedOn).toBe(second?.publishedOn)
  expect(direction?.statements.map(({ title, words }) => ({ title, words }))).toEqual(
    second?.statements.map(({ title, words }) => ({ title, words })),
  )
  for (const [index, statement] of (direction?.statements ?? []).entries()) {
    expect(statement.provenanceCount).toBe(second?.statements[index]?.links.length)
  }
})

test('the changes of the second version carry the notes of the content', async () => {
  await using scratch = await borrowDatabase()
  await loadExample(contextFor(scratch.db, system))

  const visit = callerFor(scratch.db, visitor)
  const changes = await visit.direction.changes({ edition: '2020-2022', number: 2 })

  const wanted = exampleContent.versions[1]?.statements.flatMap(({ note }) => note?.words ?? [])
  expect(changes.changes.map(({ note }) => note)).toEqual(expect.arrayContaining(wanted ?? []))
  expect(changes.changes.every(({ note }) => note !== '')).toBe(true)
})

test('a community that has a name of its own is left alone', async () => {
  await using scratch = await borrowDatabase()
  await scratch.db.updateTable('community').set({ named: true, name: 'Ours' }).execute()

  expect(await loadExample(contextFor(scratch.db, system))).toBe(false)

  const visit = callerFor(scratch.db, visitor)
  expect(await visit.direction.current()).toBeNull()
  expect((await visit.community.get()).name).toBe('Ours')
})

test('its events take over the ids of their sources, and no link is lost', async () => {
  await using scratch = await borrowDatabase()
  await loadExample(contextFor(scratch.db, system))
  const team = callerFor(scratch.db, system)
  const visit = callerFor(scratch.db, visitor)

  const { events } = await visit.event.past({})

  expect(events.map(({ title, when }) => `${when.startsWall} ${title}`)).toEqual([
    '2021-01-07T14:00 Co-creating our website',
    '2020-12-14T11:00 Winter Cuppa',
    '2020-08-20T14:00 Third co-creation session: where are we going?',
    '2020-07-23T14:00 Second co-creation session: what do we stand for?',
    '2020-06-25T14:00 First co-creation session: who are we?',
  ])
  const { items } = await team.source.list({ search: '', after: null })
  const stoodFor = items.filter(
    ({ kind, happenedOn }) => ['session', 'event'].includes(kind) && happenedOn < '2022',
  )
  expect(stoodFor.map(({ id }) => String(id)).toSorted()).toEqual(
    events.map(({ id }) => String(id)).toSorted(),
  )
  const website = items.find(({ title }) => title === 'Co-creating our website')
  expect(website).toMatchObject({ kind: 'session', happenedOn: '2021-01-07', peopleCount: 18 })
})

test('E2 P5 an ambition cites both events of the seed, with numbers that were counted there', async () => {
  await using scratch = await borrowDatabase()
  await loadExample(contextFor(scratch.db, system))
  const visit = callerFor(scratch.db, visitor)

  const { progress } = await visit.direction.statement({ slug: 'make-the-table-bigger' })

  const cited = progress.flatMap(({ evidence }) => evidence.flatMap(({ event }) => event ?? []))
  expect(cited).toEqual([
    {
      slug: 'winter-cuppa-2020-12-14',
      numbers: { events: 1, came: 20, known: 0, firstTime: 0 },
    },
    {
      slug: 'co-creating-our-website-2021-01-07',
      numbers: { events: 1, came: 15, known: 0, firstTime: 0 },
    },
  ])
})

test('both events of the seed have notes, and one of them was corrected in the open', async () => {
  await using scratch = await borrowDatabase()
  await loadExample(contextFor(scratch.db, system))
  const visit = callerFor(scratch.db, visitor)

  const cuppa = await visit.notes.read({ slug: 'winter-cuppa-2020-12-14' })
  expect(cuppa).toMatchObject({ publishedOn: '2020-12-17', correctedOn: null, corrections: [] })
  expect(cuppa.words).toContain('New faces spoke first.')

  const website = await visit.notes.read({ slug: 'co-creating-our-website-2021-01-07' })
  expect(website).toMatchObject({ publishedOn: '2021-01-11', correctedOn: '2021-01-14' })
  const marks = website.corrections[0]?.marks.filter(({ op }) => op !== 'same')
  expect(marks).toEqual([
    { op: 'removed', text: 'nine' },
    { op: 'added', text: 'eleven' },
  ])
})

test.each(['2026-11-23T12:00:00.000Z', '2031-02-28T23:30:00.000Z'])(
  'brought in at %s, its monthly Cuppa has dates for a year to come',
  async (now) => {
    await using scratch = await borrowDatabase()
    await loadExample(contextFor(scratch.db, system, now))

    const { coming, slug } = await callerFor(scratch.db, visitor, now).series.get({
      slug: EventSlug.parse('monthly-cuppa'),
    })

    expect(slug).toBe('monthly-cuppa')
    expect(coming.length).toBeGreaterThanOrEqual(12)
    for (const { when } of coming) {
      expect(when.startsWall.slice(10)).toBe('T11:00')
      expect(new Date(when.startsAt).getUTCDay()).toBe(1)
      expect(Number(when.startsWall.slice(8, 10))).toBeGreaterThanOrEqual(8)
      expect(Number(when.startsWall.slice(8, 10))).toBeLessThanOrEqual(14)
    }
  },
)

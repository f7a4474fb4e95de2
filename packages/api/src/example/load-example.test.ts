import { scratchDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { callerFor, contextFor, system, visitor } from '../testing/world.ts'
import { exampleContent } from './content.ts'
import { loadExample } from './load-example.ts'

test('the example comes in by the real verbs, and only once', async () => {
  await using scratch = await scratchDatabase()
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
  await using scratch = await scratchDatabase()
  await loadExample(contextFor(scratch.db, system))

  const visit = callerFor(scratch.db, visitor)
  const changes = await visit.direction.changes({ edition: '2020-2022', number: 2 })

  const wanted = exampleContent.versions[1]?.statements.flatMap(({ note }) => note?.words ?? [])
  expect(changes.changes.map(({ note }) => note)).toEqual(expect.arrayContaining(wanted ?? []))
  expect(changes.changes.every(({ note }) => note !== '')).toBe(true)
})

test('a community that has a name of its own is left alone', async () => {
  await using scratch = await scratchDatabase()
  await scratch.db.updateTable('community').set({ named: true, name: 'Ours' }).execute()

  expect(await loadExample(contextFor(scratch.db, system))).toBe(false)

  const visit = callerFor(scratch.db, visitor)
  expect(await visit.direction.current()).toBeNull()
  expect((await visit.community.get()).name).toBe('Ours')
})

import { borrowDatabase } from '@cuppa/db/testing'
import { areSoundVersions } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { callerFor, contextFor, system, visitor } from '../testing/world.ts'
import { loadSize } from './load-size.ts'

test('size S is as big as it says, sound, and loaded once', async () => {
  await using scratch = await borrowDatabase()
  const scope = contextFor(scratch.db, system)

  expect(await loadSize(scope, 'S')).toBe(true)
  expect(await loadSize(scope, 'S')).toBe(false)

  const visit = callerFor(scratch.db, visitor)
  const current = await visit.direction.current()
  const links = (current?.statements ?? []).map(({ provenanceCount }) => provenanceCount)
  expect(current?.statements).toHaveLength(150)
  expect(links.reduce((sum, count) => sum + count, 0)).toBe(1_500)
  expect(current?.versions).toHaveLength(8)
  expect(areSoundVersions(current?.versions ?? [])).toBe(true)
  const { changes } = await visit.direction.changes({ edition: '2020-2022', number: 8 })
  expect(changes).toHaveLength(15)
  expect(changes.every(({ note }) => note !== '')).toBe(true)
})

test('a text of size S is read in a fixed number of queries', async () => {
  await using scratch = await borrowDatabase()
  await loadSize(contextFor(scratch.db, system), 'S')
  let queries = 0
  const counting = scratch.db.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const visit = callerFor(counting, visitor)

  const current = await visit.direction.current()

  // Questions asked inside another query are counted too.
  expect(queries).toBeLessThanOrEqual(12)
  queries = 0
  const slug = current?.statements[0]?.slug ?? expect.unreachable()
  await visit.direction.statement({ slug })
  expect(queries).toBeLessThanOrEqual(18)
  queries = 0
  await visit.direction.lineage()
  expect(queries).toBeLessThanOrEqual(4)
  queries = 0
  await visit.direction.changes({ edition: '2020-2022', number: 8 })
  // Who asked for each change is three questions more, with four inside them.
  expect(queries).toBeLessThanOrEqual(15)
})

import { borrowDatabase } from '@cuppa/db/testing'
import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { callerFor, contextFor } from '../testing/world.ts'
import { loadManyPeople } from './load-many-people.ts'

test('many people for benches are as the database would have them', async () => {
  await using scratch = await borrowDatabase()
  await loadManyPeople(contextFor(scratch.db), 1_000)
  const read = () =>
    scratch.db.selectFrom('person').select(['id', 'facets']).orderBy('id').execute()
  const before = await read()

  await sql`select cuppa_refresh_facets(array(select id from person))`.execute(scratch.db)

  expect(await read()).toEqual(before)
  expect(before.filter(({ facets }) => facets.length > 1).length).toBeGreaterThan(400)
  const team = callerFor(scratch.db)
  expect(await team.people.count({})).toEqual({ count: 1_000, more: false })
  expect((await team.people.list({ standing: 'left' })).people).toHaveLength(50)
})

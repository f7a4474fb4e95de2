import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { callerFor, contextFor, visitor } from '../testing/world.ts'
import { loadManyEvents } from './load-many-events.ts'

test('a data set for benches is one that people can read and book', async () => {
  await using scratch = await borrowDatabase()
  const size = { events: 60, ofSeries: 12, bookings: 130 }
  const slug = await loadManyEvents(contextFor(scratch.db), size)
  const visit = callerFor(scratch.db, visitor)
  const { events } = await visit.event.upcoming({})
  const series = await visit.series.get({ slug })

  expect(events.length).toBeGreaterThan(8)
  expect(await visit.event.feed({ all: true })).toHaveLength(60)
  expect(await visit.event.feed({ all: true, series: slug })).toHaveLength(12)
  expect(series.coming.length + series.past.length).toBe(12)
  const taken = await scratch.db.selectFrom('event_place').select('taken').execute()
  expect(taken.reduce((sum, row) => sum + row.taken, 0)).toBe(130)
  expect(await scratch.db.selectFrom('booking').select('id').execute()).toHaveLength(130)
})

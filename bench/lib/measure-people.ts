import type { PeopleFilter } from '@cuppa/domain'

import { callAsSystem, communityOn } from './community.ts'
import { p99 } from './table.ts'

/** What a run of this script prints: for each sort of question, how long it took at its 99th percentile. */
export interface PeopleFigures {
  readonly people: number
  readonly list: number
  readonly filter: number
  readonly search: number
  /** The same rows by one bare query in the order of the primary key. */
  readonly bare: number
}

const turns = 100

const lists: readonly PeopleFilter[] = [{}, { standing: 'member' }, { standing: 'left' }]
const filters: readonly PeopleFilter[] = [
  { agrees: 'digest' },
  { reach: 'post', agrees: 'events' },
  { standing: 'paused', reach: 'post' },
  { toGreet: true },
  { joinedFrom: '2026-01-01', joinedTo: '2026-01-02' },
]
const searches: readonly PeopleFilter[] = [
  { search: 'maria' },
  { search: 'marai' },
  { search: 'ma' },
  { search: 'piya norbham' },
  { search: 'person123@example.org' },
  { search: 'mohamed', standing: 'left' },
]

async function slowest(asks: readonly PeopleFilter[], ask: (filter: PeopleFilter) => unknown) {
  const times: number[] = []
  for (let turn = 0; turn < turns + 10; turn += 1) {
    for (const filter of asks) {
      const begun = performance.now()
      await ask(filter)
      if (turn >= 10) times.push(performance.now() - begun)
    }
  }
  return p99(times)
}

await using database = await communityOn('postgres', 'a million people')
const team = callAsSystem(database)
const list = (filter: PeopleFilter) => team.people.list(filter)
const figures: PeopleFigures = {
  people: 1_000_000,
  list: await slowest(lists, list),
  filter: await slowest(filters, list),
  search: await slowest(searches, list),
  bare: await slowest([{}], () =>
    database.db.selectFrom('person').select(['id', 'name']).orderBy('id').limit(51).execute(),
  ),
}
console.log(JSON.stringify(figures))

import { queueNotices } from '@cuppa/api'
import type { PeopleFilter } from '@cuppa/domain'

import { asSystem, callAsSystem, communityOn } from './community.ts'
import { p99 } from './table.ts'

/** What a run of this script prints: for each sort of question, how long it took at its 99th percentile. */
export interface PeopleFigures {
  readonly people: number
  readonly list: number
  readonly filter: number
  readonly search: number
  /** The same rows by one bare query in the order of the primary key. */
  readonly bare: number
  /** To write down a message for everybody whom one notice reaches. */
  readonly queued: { readonly people: number; readonly ms: number; readonly bareMs: number }
  /** To forget one of them, at the slowest. */
  readonly erase: number
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

/** As the post office does it, beside the same rows read by one query. */
async function queueAll(): Promise<PeopleFigures['queued']> {
  const words = {
    purpose: 'events',
    subject: 'A day out',
    words: 'Come along.',
    groupId: null,
  } as const
  await team.notice.send(await team.notice.create(words))
  const begun = performance.now()
  const people = await queueNotices(asSystem(database))
  const ms = performance.now() - begun
  const bare = performance.now()
  await database.db
    .selectFrom('outbox_message')
    .select(['id', 'kind', 'channel', 'to_address', 'subject', 'person_id', 'notice_id', 'key'])
    .execute()
  return { people, ms, bareMs: performance.now() - bare }
}

async function eraseSome(): Promise<number> {
  const { people } = await team.people.list({ agrees: 'events' })
  const times: number[] = []
  for (const { id } of people.slice(0, 20)) {
    const begun = performance.now()
    await team.person.erase({ personId: id })
    times.push(performance.now() - begun)
  }
  return Math.max(...times)
}

const figures: PeopleFigures = {
  people: 1_000_000,
  list: await slowest(lists, list),
  filter: await slowest(filters, list),
  search: await slowest(searches, list),
  bare: await slowest([{}], () =>
    database.db.selectFrom('person').select(['id', 'name']).orderBy('id').limit(51).execute(),
  ),
  queued: await queueAll(),
  erase: await eraseSome(),
}
console.log(JSON.stringify(figures))

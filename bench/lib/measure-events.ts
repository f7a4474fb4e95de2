import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { makeBooking } from '@cuppa/api'
import type { SiteRenderer } from '@cuppa/client'
import { calendarFeed } from '@cuppa/domain/calendar'
import { datesOf, EventSlug, type Recurrence, refuseRecurrence } from '@cuppa/domain/event'

import { askAsVisitor, asSystem, callAsSystem, communityOn } from './community.ts'
import { median } from './table.ts'

/** What a run of this script prints. */
export interface EventFigures {
  readonly list: { readonly ms: number; readonly rows: number; readonly bareMs: number }
  readonly feed: {
    readonly ms: number
    readonly dates: number
    readonly bareMs: number
    readonly writeMs: number
  }
  readonly bookings: {
    readonly rounds: number
    readonly people: number
    readonly places: number
    /** In the round that was least exact. */
    readonly confirmed: number
    readonly waiting: number
    readonly aSecond: number
    readonly bareASecond: number
  }
  readonly rules: {
    readonly count: number
    readonly slowest: string
    readonly slowestMs: number
    readonly plainMs: number
  }
}

type Community = Awaited<ReturnType<typeof communityOn>>

const siteFolder = join(import.meta.dirname, '../../apps/site/dist')
const base = 'http://localhost:3000'
const now = () => new Date().toISOString()

/** The median of the later turns; the first third only warms up. */
async function medianOf(turns: number, work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return median(times.slice(Math.floor(turns / 3)))
}

async function measureList(database: Community): Promise<EventFigures['list']> {
  const path = join(siteFolder, 'server/render-page.js')
  const { renderPage }: SiteRenderer = await import(pathToFileURL(path).href)
  const ask = askAsVisitor(database)
  const ms = await medianOf(45, async () => {
    const [{ events }, community] = await Promise.all([ask.event.upcoming({}), ask.community.get()])
    const page = {
      name: 'events',
      past: false,
      kind: null,
      month: null,
      events,
      onward: null,
    } as const
    renderPage(page, {
      community,
      baseUrl: base,
      path: '/events',
      indexed: true,
      today: now().slice(0, 10),
      assets: {
        styles: [],
        script: null,
        newPasskeyScript: null,
        preloadFont: null,
        themeStyle: '/t.css',
      },
    })
  })
  const rows = 51
  const bareMs = await medianOf(45, () =>
    database.db
      .selectFrom('event')
      .selectAll()
      .where('state', '<>', 'draft')
      .where('ends_at', '>', now())
      .orderBy('starts_at')
      .orderBy('id')
      .limit(rows)
      .execute(),
  )
  return { ms, rows, bareMs }
}

async function measureFeed(database: Community): Promise<EventFigures['feed']> {
  const ask = askAsVisitor(database)
  const series = EventSlug.parse('weekly-cuppa')
  const read = async () =>
    (await ask.event.feed({ all: true, series })).map((event) => ({
      ...event,
      url: `${base}/events/${event.slug}`,
    }))
  const events = await read()
  const write = (dates: typeof events) =>
    calendarFeed({ name: 'Cuppa', about: '', url: base, colour: '#2e8b6f', events: dates })
  return {
    dates: events.length,
    ms: await medianOf(30, async () => write(await read())),
    writeMs: await medianOf(30, () => write(events)),
    bareMs: await medianOf(30, () =>
      database.db
        .selectFrom('event')
        .selectAll()
        .where('series_id', 'is not', null)
        .orderBy('starts_at')
        .execute(),
    ),
  }
}

const people = 300
const places = 20

async function measureBookings(database: Community): Promise<EventFigures['bookings']> {
  const rounds = 5
  const turns: { confirmed: number; waiting: number; aSecond: number }[] = []
  const bare: number[] = []
  // One more than is told: the first only warms up.
  for (let round = 0; round <= rounds; round += 1) {
    turns.push(await bookAtOnce(database, round))
    bare.push(await countAtOnce(database))
  }
  const told = turns.slice(1)
  const [worst] = told.toSorted(
    (a, b) => Math.abs(b.confirmed - places) - Math.abs(a.confirmed - places),
  )
  return {
    rounds,
    people,
    places,
    confirmed: worst?.confirmed ?? 0,
    waiting: worst?.waiting ?? 0,
    aSecond: median(told.map(({ aSecond }) => aSecond)),
    bareASecond: median(bare.slice(1)),
  }
}

async function bookAtOnce(database: Community, round: number) {
  const team = callAsSystem(database)
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  const { eventId, slug, revision } = await team.event.create({
    kind: 'talk',
    title: `Everyone comes ${round}`,
    summary: '',
    words: '',
    places: [{ mode: 'in-person', place: 'The hall', access: '', capacity: places, join: '' }],
    agenda: [],
    startsWall: `${day}T11:00`,
    endsWall: `${day}T12:00`,
    zone: 'Europe/London',
  })
  await team.event.publish({ eventId, revision })
  const begun = performance.now()
  const receipts = await Promise.all(
    Array.from({ length: people }, (_, number) => book(database, slug, number)),
  )
  const seconds = (performance.now() - begun) / 1_000
  const confirmed = receipts.filter(({ state }) => state === 'confirmed').length
  const waiting = receipts.filter(({ state }) => state === 'waiting').length
  return { confirmed, waiting, aSecond: people / seconds }
}

const book = (database: Community, event: EventSlug, number: number) =>
  makeBooking(
    {
      ...asSystem(database),
      actor: { kind: 'visitor' },
      baseUrl: base,
      mailFrom: 'cuppa@example.org',
    },
    {
      event,
      mode: 'in-person',
      name: `Person ${number}`,
      // Half of them get a mail, and half are on the list of calls.
      email: number % 2 === 0 ? `person${number}@example.org` : null,
      phone: `020 7946 ${String(number).padStart(4, '0')}`,
      post: null,
      companions: 0,
      needs: '',
      keepNeeds: false,
      answers: [],
      formKey: randomUUID(),
    },
  )

/** As many transactions at once that do nothing but count the taken places of one event up. */
async function countAtOnce({ db }: Community): Promise<number> {
  const { event_id: id } = await db
    .selectFrom('event_place')
    .select('event_id')
    .where('capacity', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: people }, () =>
      db.transaction().execute((tx) =>
        tx
          .updateTable('event_place')
          .set((eb) => ({ taken: eb('taken', '+', 1) }))
          .where('event_id', '=', id)
          .where('mode', '=', 'in-person')
          .execute(),
      ),
    ),
  )
  return (people * 1_000) / (performance.now() - begun)
}

const never = { ends: null, except: new Array<string>() }
const from = '2026-02-01'

/** Rules that ask for as much as a rule may, from a day when each is at its worst. */
const hostile: readonly {
  readonly name: string
  readonly rule: Recurrence
  readonly from: string
}[] = [
  {
    name: 'never a date',
    rule: { freq: 'monthly', interval: 12, on: { day: 31 }, ...never },
    from,
  },
  { name: 'every day until 9999', rule: daily({ until: '9999-12-31' }), from },
  { name: 'every day since 1927', rule: daily(null), from: '1927-01-01' },
  { name: '200 times since 1927', rule: daily({ count: 200 }), from: '1927-01-01' },
  {
    name: '29 February every 99 years',
    rule: { freq: 'yearly', interval: 99, ...never },
    from: '2024-02-29',
  },
  {
    name: 'each day but 200',
    rule: { ...daily(null), except: Array.from({ length: 200 }, (_, day) => dayAfter(day)) },
    from,
  },
  {
    name: 'the fifth Monday',
    rule: { freq: 'monthly', interval: 1, on: { nth: 5, weekday: 'monday' }, ...never },
    from,
  },
]

function daily(ends: Recurrence['ends']): Recurrence {
  return { freq: 'daily', interval: 1, ends, except: [] }
}

function dayAfter(days: number): string {
  return new Date(Date.parse('2026-11-01T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10)
}

/** What the server does with a rule: it is checked, and its dates of a year are made. */
function follow(rule: Recurrence, day: string): void {
  const first = { startsWall: `${day}T11:00`, endsWall: `${day}T12:00`, zone: 'Europe/London' }
  if (refuseRecurrence(rule, first)) return
  datesOf(rule, first, { from: '2026-11-01', to: '2027-11-01' })
}

async function measureRules(): Promise<EventFigures['rules']> {
  const times: { name: string; ms: number }[] = []
  for (const { name, rule, from: day } of hostile) {
    times.push({ name, ms: await medianOf(15, () => follow(rule, day)) })
  }
  const [slowest] = times.toSorted((a, b) => b.ms - a.ms)
  const mondays: Recurrence = {
    freq: 'weekly',
    weekdays: ['monday'],
    interval: 1,
    ...never,
  }
  return {
    count: hostile.length,
    slowest: slowest?.name ?? '',
    slowestMs: slowest?.ms ?? Number.NaN,
    plainMs: await medianOf(15, () => follow({ ...mondays, ends: { count: 52 } }, '2026-11-02')),
  }
}

await using database = await communityOn('postgres', 'events of L')
const figures: EventFigures = {
  list: await measureList(database),
  feed: await measureFeed(database),
  bookings: await measureBookings(database),
  rules: await measureRules(),
}
console.log(JSON.stringify(figures))

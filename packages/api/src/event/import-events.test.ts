import { borrowDatabase } from '@cuppa/db/testing'
import { calendarFeed } from '@cuppa/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { publicEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { type Caller, callerFor, staffIn, system, visitor } from '../testing/world.ts'

let scratch: Awaited<ReturnType<typeof borrowDatabase>>
let team: Caller
let editor: Caller

beforeAll(async () => {
  scratch = await borrowDatabase()
  team = callerFor(scratch.db, system)
  editor = callerFor(scratch.db, await staffIn(scratch.db, 'editor', 'Bea'))
})
afterAll(() => scratch[Symbol.asyncDispose]())

const event = (name: string, ...lines: readonly string[]) => [
  'BEGIN:VEVENT',
  `UID:${name}@example.org`,
  `SUMMARY:${name}`,
  ...(lines.some((line) => line.startsWith('DTSTART'))
    ? []
    : ['DTSTART;TZID=Europe/London:20270304T140000']),
  'DURATION:PT2H',
  ...lines,
  'END:VEVENT',
]
const file = (...events: readonly (readonly string[])[]) => ({
  text: ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n'),
  kind: 'talk' as const,
  zone: 'Europe/London',
})

const countOf = async (table: 'event' | 'outbox_message' | 'source') =>
  (await scratch.db.selectFrom(table).select('id').execute()).length

const titled = async (title: string) =>
  (await team.event.list({ when: 'coming', search: title })).events.filter(
    (each) => each.title === title,
  )

describe('a file of a calendar', () => {
  test('is looked at first, and that changes nothing', async () => {
    const before = await countOf('event')
    const preview = await editor.event.previewImport(
      file(event('Garden', 'LOCATION:The hall'), event('Gap', 'DTSTART:20270328T013000')),
    )

    expect(preview).toEqual({
      dates: [
        {
          name: 'Garden@example.org',
          title: 'Garden',
          kind: 'talk',
          when: expect.objectContaining({ startsWall: '2027-03-04T14:00' }),
          place: 'The hall',
          notes: [],
        },
      ],
      leftOut: [{ title: 'Gap', why: expect.stringMatching(/^The clocks go forward/) }],
    })
    expect(await countOf('event')).toBe(before)
  })

  test('S60 makes drafts that nobody is told of, and one entry in the record', async () => {
    const told = [await countOf('outbox_message'), await countOf('source')]
    const made = await editor.event.import(
      file(event('Walk', 'LOCATION:https://meet.example/x'), event('Off', 'STATUS:CANCELLED')),
    )
    const [walk = expect.unreachable()] = await titled('Walk')
    const { entries } = await team.audit.list({ command: 'event.import' })

    expect(made).toEqual({ made: 1, leftOut: 1 })
    expect(walk).toMatchObject({ state: 'draft', kind: 'talk', slug: 'walk-2027-03-04' })
    expect((await team.event.edit({ eventId: walk.id })).places).toMatchObject([
      { mode: 'online', place: '', join: 'https://meet.example/x' },
    ])
    expect([await countOf('outbox_message'), await countOf('source')]).toEqual(told)
    expect(entries.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('brought in 1 date from a calendar, as drafts'),
    ])
    const slug = walk.slug
    await expectRefusal(callerFor(scratch.db, visitor).event.get({ slug }), 'event/not-found')
  })

  test('makes nothing twice, also when two bring it in at once', async () => {
    const weekly = file(event('Choir', 'RRULE:FREQ=WEEKLY;COUNT=3'), event('Once'))
    const both = await Promise.all([editor.event.import(weekly), editor.event.import(weekly)])
    const again = await editor.event.import(weekly)

    expect(both.map(({ made }) => made).toSorted()).toEqual([0, 4])
    expect(again).toEqual({ made: 0, leftOut: 4 })
    expect(await titled('Choir')).toHaveLength(3)
    expect((await editor.event.previewImport(weekly)).leftOut[0]?.why).toMatch(/brought in before/)
  })

  test('brings back what was deleted, and only that', async () => {
    const three = file(event('Choir two', 'RRULE:FREQ=WEEKLY;COUNT=3'))
    await editor.event.import(three)
    const [first = expect.unreachable()] = await titled('Choir two')
    await editor.event.remove({ eventId: first.id, revision: 1 })

    expect(await editor.event.import(three)).toEqual({ made: 1, leftOut: 2 })
  })

  test('with events that are ours makes none of them again', async () => {
    const { slug } = await publicEvent(team, { title: 'Ours' })
    const { movedFrom: _, notes: __, more: ___, ...ours } = await team.event.get({ slug })
    const text = calendarFeed({
      name: 'Us',
      about: '',
      url: '',
      colour: '#2e8b6f',
      events: [{ ...ours, url: 'https://example.org' }],
    })

    expect(await editor.event.import({ ...file(), text })).toEqual({ made: 0, leftOut: 1 })
  })

  test.each([
    ['no calendar', 'Tea', 'calendar/not-a-calendar'],
    ['too large', 'ŵ'.repeat(600_000), 'calendar/too-large'],
    [
      'too many',
      file(...Array.from({ length: 501 }, (_, at) => event(`${at}`))).text,
      'calendar/too-many-dates',
    ],
  ] as const)('S45 that is %s is refused whole, with a reason', async (_, text, code) => {
    const before = await countOf('event')
    await expectRefusal(editor.event.import({ ...file(), text }), code)
    await expectRefusal(editor.event.previewImport({ ...file(), text }), code)

    expect(await countOf('event')).toBe(before)
  })
})

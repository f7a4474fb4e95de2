import { calendarFeed, type CalendarEvent, invite } from '@cuppa/domain/calendar'
import { cleanLine } from '@cuppa/domain/shared'
import { givenEntry, nastyTexts } from '@cuppa/domain/testing/given-calendar'
import { givenWhen } from '@cuppa/domain/testing/given-event'
import { describe, expect, test } from 'vitest'

import { allCalendarParsers, calendarParsers, readCalendar } from '../testing/calendar-parsers.ts'

const present = calendarParsers()

const events: CalendarEvent[] = [
  ...nastyTexts.map((text, index) => givenEntry(index, { title: text, reason: text })),
  ...[
    givenWhen('2021-03-27T11:00', '2021-03-27T12:00'),
    givenWhen('2021-03-28T11:00', '2021-03-28T12:00'),
    givenWhen('2021-10-31T00:30', '2021-10-31T01:30'),
    givenWhen('2021-11-07T09:00', '2021-11-07T10:00', 'America/Toronto'),
    givenWhen('2021-04-04T09:00', '2021-04-04T10:00', 'Australia/Lord_Howe'),
    givenWhen('2021-06-01T09:00', '2021-06-01T10:00', 'Asia/Kolkata'),
    givenWhen('2021-06-01T09:00', '2021-06-01T10:00', 'UTC'),
  ].map((when, index) => givenEntry(50 + index, { when, sequence: index })),
  givenEntry(80, { state: 'cancelled' }),
  givenEntry(81, { state: 'postponed' }),
]

const seconds = (moment: string) => moment.replace('.000Z', 'Z')
const prefixes = { draft: '', published: '', cancelled: 'Cancelled: ', postponed: 'Postponed: ' }
const expected = events.map(({ id, state, title, when, sequence }) => ({
  uid: `${id}@event.cuppa`,
  summary: cleanLine(`${prefixes[state]}${title}`),
  sequence,
  start: seconds(when.startsAt),
  end: seconds(when.endsAt),
}))

const byUid = (one: { uid: string }, other: { uid: string }) => (one.uid < other.uid ? -1 : 1)

test('where everything is tested, all three other parsers are there', () => {
  // At home they may be missing; npm test says so in a sentence, and installs them when it may.
  expect(process.env['CI'] === 'true' ? present : allCalendarParsers).toEqual(allCalendarParsers)
})

describe.each(present)('%s', (parser) => {
  test('reads every event of a feed as it was meant', () => {
    const text = calendarFeed({
      name: nastyTexts.join(' '),
      about: nastyTexts.join('\n'),
      url: 'https://example.org/events.ics',
      colour: '#2e8b6f',
      events,
    })

    expect(readCalendar(parser, text).toSorted(byUid)).toMatchObject(expected.toSorted(byUid))
  })

  test.each(['REQUEST', 'CANCEL'] as const)('reads a mail that says %s', (method) => {
    const text = invite({
      method,
      event: givenEntry(1, { title: nastyTexts[0] ?? '' }),
      organizer: { name: 'Te a “sgwrs”; ŵ, "x"', email: 'hello@example.org' },
      attendee: { name: '👩‍👩‍👧, Ada', email: 'ada+tea@example.org' },
      writtenAt: '2020-12-15T09:00:00.000Z',
    })

    expect(readCalendar(parser, text)).toMatchObject([
      { uid: '00000000-0000-7000-8000-000000000001@event.cuppa' },
    ])
  })
})

import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'

import { whenOf } from '../event/index.ts'
import { cleanLine } from '../shared/index.ts'
import { anyText } from '../testing/any-text.ts'
import { anyWall, anyZone } from '../testing/any-wall.ts'
import { givenEntry, givenPlace, nastyTexts } from '../testing/given-calendar.ts'
import { givenWhen } from '../testing/given-event.ts'
import { plusMinutes } from '../testing/plus-minutes.ts'
import { calendarFeed } from './calendar-feed.ts'
import { longestLine } from './content-line.ts'
import type { CalendarEvent } from './event-lines.ts'

const feed = (events: readonly CalendarEvent[], name = 'Leeds Cuppa') =>
  calendarFeed({
    name,
    about: 'Tea, and talk',
    url: 'https://example.org/events.ics',
    colour: '#2e8b6f',
    events,
  })

/** Python's icalendar 4 takes these for a new line, so they are not among the texts for all parsers. */
const escapes = String.raw`\n \, \; \\n \\\;`

const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

/** The events as ical.js reads them, with its own idea of the zones. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
    }
  })
}

test('a feed is what people expect of one', () => {
  expect(linesOf(feed([givenEntry(1)])).join('\n')).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Cuppa//Events//EN
    CALSCALE:GREGORIAN
    NAME:Leeds Cuppa
    X-WR-CALNAME:Leeds Cuppa
    DESCRIPTION:Tea\\, and talk
    X-WR-CALDESC:Tea\\, and talk
    LAST-MODIFIED:20201214T110000Z
    SOURCE;VALUE=URI:https://example.org/events.ics
    REFRESH-INTERVAL;VALUE=DURATION:PT1H
    X-PUBLISHED-TTL:PT1H
    COLOR:seagreen
    X-APPLE-CALENDAR-COLOR:#2e8b6f
    BEGIN:VTIMEZONE
    TZID:Europe/London
    BEGIN:STANDARD
    DTSTART:20201025T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0000
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:00000000-0000-7000-8000-000000000001@event.cuppa
    DTSTAMP:20201214T110000Z
    LAST-MODIFIED:20201214T110000Z
    SEQUENCE:0
    DTSTART;TZID=Europe/London:20210107T140000
    DTEND;TZID=Europe/London:20210107T160000
    SUMMARY:Winter cuppa
    DESCRIPTION:Tea and talk.\\n\\nhttps://example.org/events/winter-cuppa
    LOCATION:Town hall\\, Leeds or online
    URL:https://example.org/events/winter-cuppa
    CATEGORIES:Cuppa
    STATUS:CONFIRMED
    END:VEVENT
    END:VCALENDAR
    "
  `)
})

describe('one entry each', () => {
  test('S24 nobody is invited, named or woken, and nothing says how to join', () => {
    const text = feed([givenEntry(1), givenEntry(2, { state: 'cancelled' })])

    expect(text).not.toMatch(/METHOD|ORGANIZER|ATTENDEE|VALARM|RRULE|CONFERENCE|hearing loop/)
  })

  test('what is cancelled stays, and says so where it can be seen', () => {
    const lines = linesOf(
      feed([givenEntry(1, { state: 'cancelled', sequence: 3, reason: 'The hall is flooded.' })]),
    )

    expect(lines).toEqual(
      expect.arrayContaining([
        'STATUS:CANCELLED',
        'SEQUENCE:3',
        'SUMMARY:Cancelled: Winter cuppa',
        String.raw`DESCRIPTION:The hall is flooded.\n\nTea and talk.\n\nhttps://example.org/events/winter-cuppa`,
      ]),
    )
  })

  test('what is postponed is not sure, and a draft is nobody’s business', () => {
    const lines = linesOf(feed([givenEntry(1, { state: 'postponed' })]))

    expect(lines).toEqual(
      expect.arrayContaining(['STATUS:TENTATIVE', 'SUMMARY:Postponed: Winter cuppa']),
    )
    expect(feed([givenEntry(1, { state: 'draft' })])).not.toContain('VEVENT')
  })

  test.each([
    [[givenPlace('in-person', 'Town hall, Leeds')], String.raw`Town hall\, Leeds`],
    [[givenPlace('online', 'Zoom'), givenPlace('phone')], 'Online or by phone'],
    [[givenPlace('in-person', ' '), givenPlace('online')], 'In person or online'],
  ])('where it is: %#', (places, said) => {
    expect(linesOf(feed([givenEntry(1, { places })]))).toContain(`LOCATION:${said}`)
  })

  test('an event without a place yet has no line for it', () => {
    expect(feed([givenEntry(1, { places: [] })])).not.toContain('LOCATION')
  })

  test('in UTC, and where a clock shows a time twice, the moment itself is given', () => {
    const utc = givenEntry(1, { when: givenWhen('2021-01-07T14:00', '2021-01-07T16:00', 'UTC') })
    const twice = givenEntry(2, { when: givenWhen('2021-10-31T01:30', '2021-10-31T02:30') })

    expect(linesOf(feed([utc]))).toContain('DTSTART:20210107T140000Z')
    expect(feed([utc])).not.toContain('VTIMEZONE')
    expect(linesOf(feed([twice]))).toEqual(
      expect.arrayContaining([
        'DTSTART:20211031T003000Z',
        'DTEND;TZID=Europe/London:20211031T023000',
      ]),
    )
  })
})

test('the same events in any order are the same bytes', () => {
  const events = [3, 1, 2, 5, 4].map((number) => givenEntry(number))
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
      expect(feed(shuffled)).toBe(feed(events))
    }),
  )
})

test('no line is longer than 75 octets, each ends as it must, and none is cut inside a character', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.constantFrom(...nastyTexts)), (text) => {
      const sent = feed([givenEntry(1, { title: text, summary: text })], text)
      const lines = sent.split('\r\n')

      expect(lines.at(-1)).toBe('')
      for (const line of lines) {
        // Throws for half a character.
        const octets = encodeURIComponent(line).replaceAll(/%../g, '.').length
        expect(octets).toBeLessThanOrEqual(longestLine)
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      }
    }),
    { examples: [['a\tb']] },
  )
})

test('ical.js reads back every title, whatever is in it', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.constantFrom(...nastyTexts, escapes)), (title) => {
      expect(read(feed([givenEntry(1, { title, reason: title })]))).toMatchObject([
        { summary: cleanLine(title) },
      ])
    }),
  )
})

test('(j) ical.js finds the same moments by the zone that the feed describes', () => {
  const anyEntry = fc
    .record({ startsWall: anyWall, minutes: fc.integer({ min: 15, max: 3_000 }), zone: anyZone })
    .map(({ startsWall, minutes, zone }) =>
      whenOf({ startsWall, endsWall: plusMinutes(startsWall, minutes), zone }),
    )
  fc.assert(
    fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 6 }), (answers) => {
      const events = answers.flatMap((answer, index) =>
        'when' in answer ? [givenEntry(index, { when: answer.when })] : [],
      )

      const found = read(feed(events)).map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))

      const moments = events.map(({ when: { startsAt, endsAt } }) => ({ startsAt, endsAt }))
      expect(new Set(found.map((each) => JSON.stringify(each)))).toEqual(
        new Set(moments.map((each) => JSON.stringify(each))),
      )
    }),
  )
})

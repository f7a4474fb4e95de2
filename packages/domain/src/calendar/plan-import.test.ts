import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { explain } from '../reasons/index.ts'
import { cleanLine } from '../shared/index.ts'
import { anyText } from '../testing/any-text.ts'
import { givenEntry, nastyTexts } from '../testing/given-calendar.ts'
import { calendarFeed } from './calendar-feed.ts'
import { importLimits } from './import-limits.ts'
import { sayLeftOut } from './left-out.ts'
import { planImport } from './plan-import.ts'

const options = {
  kind: 'informal',
  zone: 'Europe/London',
  now: '2021-02-01T12:00:00.000Z',
} as const

const calendar = (...events: readonly (readonly string[])[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

const tea = (...lines: readonly string[]) => ['UID:tea@example.org', 'SUMMARY:Tea', ...lines]
const london = (name: string, stamp: string) => `${name};TZID=Europe/London:${stamp}`
const atTwo = [london('DTSTART', '20210304T140000'), london('DTEND', '20210304T160000')]

function plan(text: string, change: Partial<Parameters<typeof planImport>[1]> = {}) {
  const answer = planImport(text, { ...options, ...change })
  if ('refusal' in answer) throw new Error(answer.refusal.code)
  return answer
}

const starts = (text: string) => plan(text).dates.map(({ when }) => when.startsWall)
const reasons = (text: string) => plan(text).leftOut.map(({ why }) => sayLeftOut(why, explain))
const whole = (text: string) => {
  const answer = planImport(text, options)
  return 'refusal' in answer ? explain(answer.refusal) : 'taken'
}

describe('a file of a calendar', () => {
  test('gives each event as a date, with its words, place and zone', () => {
    const text = calendar(
      tea(...atTwo, 'DESCRIPTION:Bring a cup\\, and a friend.', 'LOCATION:The hall\\, Leeds'),
    )

    expect(plan(text)).toEqual({
      dates: [
        {
          name: 'tea@example.org',
          kind: 'informal',
          title: 'Tea',
          words: 'Bring a cup, and a friend.',
          when: {
            startsWall: '2021-03-04T14:00',
            endsWall: '2021-03-04T16:00',
            zone: 'Europe/London',
            startsAt: '2021-03-04T14:00:00.000Z',
            endsAt: '2021-03-04T16:00:00.000Z',
          },
          place: { mode: 'in-person', place: 'The hall, Leeds', join: '' },
          notes: [],
        },
      ],
      leftOut: [],
    })
  })

  test('that we wrote ourselves comes back as it was, whatever is in its titles', () => {
    const events = nastyTexts.map((text, index) => givenEntry(index, { title: text.slice(0, 150) }))
    const text = calendarFeed({ name: '', about: '', url: '', colour: '#2e8b6f', events })
    const { dates } = plan(text)

    expect(dates.map(({ title }) => title).toSorted()).toEqual(
      events.map(({ title }) => cleanLine(title)).toSorted(),
    )
    expect(dates.map(({ when }) => when.startsAt).toSorted()).toEqual(
      events.map(({ when }) => when.startsAt).toSorted(),
    )
  })

  test('S15 keeps how to join out of what everyone sees, and says where words may tell it', () => {
    const link = 'https://meet.example/secret'
    const text = calendar(tea(...atTwo, `LOCATION:${link}`, `DESCRIPTION:Join at ${link}`))

    expect(plan(text).dates[0]).toMatchObject({
      place: { mode: 'online', place: '', join: link },
      notes: ['has-address'],
    })
  })

  test('says the same time for what is in UTC, in a zone by its path, or in none', () => {
    const zones = [
      ['DTSTART:20210704T130000Z', 'DTEND:20210704T140000Z'],
      ['DTSTART:20210704T140000', 'DURATION:PT1H'],
      [
        'DTSTART;TZID=/mozilla.org/20050126_1/Europe/London:20210704T140000',
        'DTEND;TZID=Europe/Paris:20210704T160000',
      ],
      ['DTSTART;TZID="GMT Standard Time":20210704T140000', 'DURATION:PT60M'],
    ]
    for (const lines of zones) {
      expect(plan(calendar(tea(...lines))).dates[0]?.when).toMatchObject({
        startsWall: '2021-07-04T14:00',
        endsWall: '2021-07-04T15:00',
        zone: 'Europe/London',
      })
    }
  })

  test('takes the newer of two with one name, and two calendars in one file', () => {
    const old = calendar(tea(...atTwo))
    const newer = calendar(tea(...atTwo, 'SEQUENCE:2').with(1, 'SUMMARY:Coffee'))

    expect(plan(old + newer).dates.map(({ title }) => title)).toEqual(['Coffee'])
    expect(reasons(old + newer)).toEqual(['It is in this file twice, and the newer one was taken.'])
  })
})

describe('what repeats', () => {
  const weekly = (...lines: readonly string[]) =>
    calendar(tea(...atTwo, 'RRULE:FREQ=WEEKLY;COUNT=4', ...lines))

  test('gives its dates of the coming year, each with a name of its own', () => {
    expect(plan(weekly()).dates.map(({ name }) => name)).toEqual([
      'tea@example.org 2021-03-04',
      'tea@example.org 2021-03-11',
      'tea@example.org 2021-03-18',
      'tea@example.org 2021-03-25',
    ])
    expect(starts(calendar(tea(...atTwo, 'RRULE:FREQ=WEEKLY')))).toHaveLength(48)
  })

  test('leaves out what the file leaves out, and follows dates that were moved or cancelled', () => {
    const moved = tea(
      london('RECURRENCE-ID', '20210318T140000'),
      london('DTSTART', '20210319T150000'),
      london('DTEND', '20210319T160000'),
    )
    const off = tea(...atTwo, london('RECURRENCE-ID', '20210325T140000'), 'STATUS:CANCELLED')
    const master = tea(...atTwo, 'RRULE:FREQ=WEEKLY;COUNT=4', london('EXDATE', '20210311T140000'))

    expect(starts(calendar(master, moved, off))).toEqual(['2021-03-04T14:00', '2021-03-19T15:00'])
  })

  test.each([
    ['FREQ=DAILY;COUNT=2', ['2021-03-04', '2021-03-05']],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3', ['2021-03-04', '2021-03-05', '2021-03-08']],
    ['FREQ=WEEKLY;INTERVAL=2;UNTIL=20210318T140000Z', ['2021-03-04', '2021-03-18']],
    ['FREQ=WEEKLY;UNTIL=20210311T135959Z', ['2021-03-04']],
    ['FREQ=WEEKLY;UNTIL=20210311', ['2021-03-04', '2021-03-11']],
    ['FREQ=MONTHLY;BYDAY=1TH;COUNT=2', ['2021-03-04', '2021-04-01']],
    ['FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1;COUNT=2', ['2021-03-25', '2021-04-29']],
    ['FREQ=MONTHLY;COUNT=2', ['2021-03-04', '2021-04-04']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2', ['2021-03-31', '2021-04-30']],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=4', ['2021-03-04']],
  ])('%s', (rule, days) => {
    const read = starts(calendar(tea(...atTwo, `RRULE:${rule}`)))

    expect(read.map((wall) => wall.slice(0, 10))).toEqual(days)
  })

  test.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=HOURLY',
    'FREQ=DAILY;COUNT=1000000000',
    'FREQ=DAILY;INTERVAL=1000000',
    'FREQ=DAILY;BYHOUR=1,2,3',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    'FREQ=MONTHLY;BYMONTHDAY=1,2,3',
    'FREQ=MONTHLY;BYDAY=MO',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=YEARLY;BYMONTH=4',
  ])('that we do not know is left out: %s', (rule) => {
    expect(reasons(calendar(tea(...atTwo, `RRULE:${rule}`)))).toEqual([
      'It repeats in a way that we do not know. Make a series for it by hand.',
    ])
  })

  test('and never gives a date is left out', () => {
    const never = tea(
      'DTSTART:20210201T140000',
      'DURATION:PT1H',
      'RRULE:FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31',
    )

    expect(reasons(calendar(never))).toEqual([
      'It repeats, and none of its dates is in the coming year.',
    ])
  })
})

describe('an event that cannot be held is left out, with a plain sentence', () => {
  test.each([
    [
      [london('DTSTART', '20210304T140000'), london('DTEND', '20210304T130000')],
      /end is not after/,
    ],
    [[london('DTSTART', '20210304T140000')], /end is not after/],
    [[london('DTSTART', '20210304T140000'), 'DURATION:-PT1H'], /end is not after/],
    [[london('DTSTART', '20210304T140000'), 'DURATION:P90D'], /14 days at most/],
    [['DTSTART;TZID=Europe/Atlantis:20210304T140000', 'DURATION:PT1H'], /“Europe\/Atlantis”/],
    [[london('DTSTART', '20210328T013000'), 'DURATION:PT1H'], /clocks go forward past 1\.30am/],
    [['DTSTART:20211031T013000Z', 'DTEND:20211031T023000Z'], /clocks go back/],
    [['DTSTART;VALUE=DATE:20210304'], /whole day/],
    [['DTSTART:20210231T140000', 'DURATION:PT1H'], /could not read its times/],
    [['DTSTART:20210304T250000', 'DURATION:PT1H'], /could not read its times/],
    [['DTSTART:tomorrow', 'DURATION:PT1H'], /could not read its times/],
    [['DTSTART:99990304T140000', 'DURATION:PT1H'], /could not read its times/],
    [['DTSTART;VALUE=PERIOD:20210304T140000Z/PT1H'], /could not read its times/],
    [['DTEND:20210304T140000'], /when it starts/],
    [[...atTwo, 'STATUS:CANCELLED'], /cancelled/],
  ])('%j', (lines, sentence) => {
    expect(reasons(calendar(tea(...lines)))).toEqual([expect.stringMatching(sentence)])
  })

  test('the first of two in autumn is taken', () => {
    expect(starts(calendar(tea('DTSTART:20211031T003000Z', 'DTEND:20211031T023000Z')))).toEqual([
      '2021-10-31T01:30',
    ])
  })

  test('without a name or a title', () => {
    expect(reasons(calendar(['SUMMARY:Tea', ...atTwo], ['UID:1', ...atTwo]))).toEqual([
      expect.stringMatching(/UID/),
      'It has no title.',
    ])
  })
})

describe('hostile files', () => {
  const half = importLimits.kilobytes * 512
  const times = (text: string) => text.repeat(Math.floor(half / text.length))
  const inCalendar = (text: string) => `BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR\r\n`

  test.each([
    ['nothing', ''],
    ['no calendar', 'Tea on Thursday'],
    ['a card', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n'],
    ['markup', '<!doctype html><script>alert(1)</script>'],
    ['what is cut short', calendar(tea(...atTwo)).slice(0, -20)],
    ['nesting without end', `BEGIN:VCALENDAR\r\n${times('BEGIN:VEVENT\r\n')}`],
    ['a line without a colon', inCalendar(times('A'))],
    ['semicolons', inCalendar(times(';'))],
    ['a rule that is none', calendar(tea(...atTwo, 'RRULE:FREQ=NEVER'))],
    ['a lone carriage return', 'BEGIN:VCALENDAR\rEND:VCALENDAR\r'],
  ])('S45 %s is refused with a sentence', (_, text) => {
    expect(whole(text)).toMatch(/could not read this as a calendar/)
  })

  test('S45 what is too large, and what holds too many, is refused as a whole', () => {
    const many = (count: number, ...lines: readonly string[]) =>
      calendar(
        ...Array.from({ length: count }, (_, number) => [`UID:${number}`, 'SUMMARY:T', ...lines]),
      )

    expect(whole('ŵ'.repeat(importLimits.kilobytes * 513))).toMatch(/larger than 512 KB/)
    expect(whole(many(importLimits.events + 1))).toMatch(/more than 1000 events|more than 1,000/)
    expect(whole(many(501, ...atTwo))).toMatch(/more than 500 dates/)
    expect(whole(many(30, ...atTwo, 'RRULE:FREQ=DAILY'))).toMatch(/more than 500 dates/)
    const never = [
      'DTSTART:20210201T140000',
      'DURATION:PT1H',
      'RRULE:FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31',
    ]
    expect(reasons(many(52, ...never)).slice(-2)).toEqual([
      expect.stringMatching(/Too many events/),
      expect.stringMatching(/Too many events/),
    ])
  })

  test.each([
    ['deep nesting', times('BEGIN:A\r\n') + times('END:A\r\n')],
    ['folds', `SUMMARY:${times('\r\n a')}`],
    ['parameters', `X${times(';A=1')}:1`],
    ['values', `CATEGORIES:${times(',')}`],
    [
      'days left out',
      `BEGIN:VEVENT\r\n${tea(...atTwo).join('\r\n')}\r\nRRULE:FREQ=DAILY;COUNT=9\r\nEXDATE:${times('20210304T140000,')}20210304T140000\r\nEND:VEVENT`,
    ],
    ['names of objects', 'BEGIN:__proto__\r\nCONSTRUCTOR;__proto__=x:1\r\nEND:__proto__'],
  ])('S45 %s end soon', { timeout: 3_000 }, (_, text) => {
    planImport(inCalendar(text), options)

    expect(({} as { x?: unknown }).x).toBeUndefined()
  })

  test('S30 line ends and control characters in a text add no line, no event and no field', () => {
    const text = calendar([
      'UID:1\\nUID:2',
      `SUMMARY:Tea\\nEND:VEVENT\\r\\nBEGIN:VEVENT\u0000\u2028\u0085 \u001b[31m`,
      'LOCATION:Hall\\r\\nDTSTART:20300101T000000\\nX',
      ...atTwo,
    ])
    const [date = expect.unreachable(), ...more] = plan(text).dates

    expect(more).toEqual([])
    expect(date.name).toBe('1 UID:2')
    expect([date.title, date.place?.place, date.name].join('|')).not.toMatch(
      // oxlint-disable-next-line no-control-regex -- these are what may not be there
      /[\u0000-\u001f\u0085\u2028]/,
    )
  })

  test('any text, and any calendar with a part of it broken, has an answer', () => {
    const good = calendar(
      tea(...atTwo, 'RRULE:FREQ=WEEKLY;COUNT=4', london('EXDATE', '20210311T140000')),
      tea(london('RECURRENCE-ID', '20210318T140000'), ...atTwo),
    )
    fc.assert(
      fc.property(anyText, fc.nat(good.length), fc.nat(12), (text, at, length) => {
        planImport(text, options)
        const answer = planImport(good.slice(0, at) + text + good.slice(at + length), options)
        const sentences =
          'refusal' in answer
            ? [explain(answer.refusal)]
            : answer.leftOut.map(({ why }) => sayLeftOut(why, explain))
        for (const sentence of sentences) expect(sentence).toMatch(/\.$/)
      }),
      { numRuns: 500 },
    )
  })
})

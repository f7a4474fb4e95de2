import ICAL from 'ical.js'
import { expect, test } from 'vitest'

import { givenEntry } from '../testing/given-calendar.ts'
import { calendarFeed } from './calendar-feed.ts'
import { invite } from './invite.ts'

const organizer = { name: 'Leeds Cuppa', email: 'hello@example.org' }
const writtenAt = '2020-12-15T09:00:00.000Z'
const attendee = { name: 'Ada "Countess" Lovelace\r\nX: y', email: 'ada+tea@example.org' }
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

test('a mail puts the date in a calendar, for somebody who said yes already', () => {
  const lines = linesOf(
    invite({ method: 'REQUEST', event: givenEntry(1), organizer, attendee, writtenAt }),
  )

  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:REQUEST',
      'DTSTAMP:20201215T090000Z',
      'LAST-MODIFIED:20201214T110000Z',
      'STATUS:CONFIRMED',
      'ORGANIZER;CN="Leeds Cuppa":mailto:hello@example.org',
      `ATTENDEE;CN="Ada 'Countess' Lovelace X: y";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:ada+tea@example.org`,
    ]),
  )
})

test('and takes it out again, by the same name as in the feed', () => {
  const event = givenEntry(1, { sequence: 4 })
  const mail = invite({ method: 'CANCEL', event, organizer, attendee, writtenAt })

  const [part] = new ICAL.Component(ICAL.parse(mail)).getAllSubcomponents('vevent')
  expect(part?.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(part?.getFirstPropertyValue('sequence')).toBe(4)
  const uid = linesOf(mail).find((line) => line.startsWith('UID:'))
  const feed = calendarFeed({
    name: '',
    about: '',
    url: 'https://example.org/events.ics',
    colour: '#2e8b6f',
    events: [event],
  })
  expect(uid && linesOf(feed)).toContain(uid)
})

test.each([
  'ada@example.org\r\nATTENDEE:mailto:evil@example.org',
  'ada@example.org,evil@example.org',
  'ada@example.org?cc=evil@example.org',
])('S24 %j stays one address', (email) => {
  const text = invite({
    method: 'REQUEST',
    event: givenEntry(1),
    organizer,
    attendee: { name: '', email },
    writtenAt,
  })

  const attendees = linesOf(text).filter((line) => line.startsWith('ATTENDEE'))
  expect(attendees).toHaveLength(1)
  expect(attendees[0]?.split(':mailto:')[1]).not.toMatch(/[,?\s:;]/)
})

import type { Instant } from '../shared/index.ts'
import { calendarStart } from './calendar-feed.ts'
import { fold, mailto, quoted } from './content-line.ts'
import { type CalendarEvent, eventLines, zonesOf } from './event-lines.ts'
import { utcStamp } from './stamps.ts'

/**
 * Somebody in a mail with a date: who asks, or who comes.
 *
 * @example
 * const party: InviteParty = { name: 'Leeds Cuppa', email: 'hello@example.org' }
 */
export interface InviteParty {
  readonly name: string
  readonly email: string
}

/**
 * What a mail with a date says.
 *
 * @example
 * const options: InviteOptions = { method: 'REQUEST', event, organizer, attendee, writtenAt: now }
 */
export interface InviteOptions {
  /** `REQUEST` puts the date in a calendar or changes it there, `CANCEL` takes it out. */
  readonly method: 'REQUEST' | 'CANCEL'
  readonly event: CalendarEvent
  /** The same address as the mail is from. */
  readonly organizer: InviteParty
  readonly attendee: InviteParty
  /** Of two mails with one sequence, calendars believe the one that was written later (RFC 5545, 3.8.7.2). */
  readonly writtenAt: Instant
}

/**
 * The date of an event for the mail of one person (RFC 5546), by the same name as in the feed. They
 * said yes on our site already, so nobody is asked to answer.
 *
 * @example
 * invite({ method: 'REQUEST', event, organizer: { name: 'Leeds Cuppa', email: 'hello@example.org' }, attendee, writtenAt: now })
 */
export function invite(options: InviteOptions): string {
  const { method, event, organizer, attendee, writtenAt } = options
  const parties = [
    `ORGANIZER;CN=${quoted(organizer.name)}:${mailto(organizer.email)}`,
    `ATTENDEE;CN=${quoted(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:${mailto(attendee.email)}`,
  ]
  const lines = eventLines(event, parties).map((line) => {
    if (line.startsWith('DTSTAMP:')) return `DTSTAMP:${utcStamp(writtenAt)}`
    return method === 'CANCEL' && line.startsWith('STATUS:') ? 'STATUS:CANCELLED' : line
  })
  return fold([
    ...calendarStart,
    `METHOD:${method}`,
    ...zonesOf([event]),
    ...lines,
    'END:VCALENDAR',
  ])
}

import type { HexColour } from '../community/index.ts'
import { colourName } from './colour-name.ts'
import { escapeLine, escapeText, fold, uri } from './content-line.ts'
import { type CalendarEvent, eventLines, zonesOf } from './event-lines.ts'
import { utcStamp } from './stamps.ts'

/**
 * A calendar that people subscribe to.
 *
 * @example
 * const calendar: CalendarOptions = { name: 'Leeds Cuppa', about: '', url: 'https://example.org/events.ics', colour: '#2e8b6f', events }
 */
export interface CalendarOptions {
  readonly name: string
  readonly about: string
  /** Where the feed itself is. */
  readonly url: string
  readonly colour: HexColour
  readonly events: readonly CalendarEvent[]
}

/**
 * A calendar to subscribe to, as iCalendar text (RFC 5545 and 7986). The same events in any order
 * give the same bytes. Drafts are left out; nobody is invited, named or woken by it.
 *
 * @example
 * calendarFeed({ name: 'Leeds Cuppa', about: '', url, colour: '#2e8b6f', events })
 */
export function calendarFeed({ name, about, url, colour, events }: CalendarOptions): string {
  const shown = events.filter(({ state }) => state !== 'draft').toSorted(inTime)
  const [newest] = shown
    .map(({ revisedAt }) => revisedAt)
    .toSorted()
    .toReversed()
  return fold([
    ...calendarStart,
    `NAME:${escapeLine(name)}`,
    `X-WR-CALNAME:${escapeLine(name)}`,
    ...(about.trim() === ''
      ? []
      : [`DESCRIPTION:${escapeText(about)}`, `X-WR-CALDESC:${escapeText(about)}`]),
    ...(newest === undefined ? [] : [`LAST-MODIFIED:${utcStamp(newest)}`]),
    `SOURCE;VALUE=URI:${uri(url)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    `COLOR:${colourName(colour)}`,
    `X-APPLE-CALENDAR-COLOR:${colour}`,
    ...zonesOf(shown),
    ...shown.flatMap((event) => eventLines(event)),
    'END:VCALENDAR',
  ])
}

/** How every calendar of ours begins. */
export const calendarStart = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Cuppa//Events//EN',
  'CALSCALE:GREGORIAN',
] as const

function inTime(one: CalendarEvent, other: CalendarEvent): number {
  const [first, second] = [one.when.startsAt, other.when.startsAt]
  if (first === second) return one.id < other.id ? -1 : 1
  return first < second ? -1 : 1
}

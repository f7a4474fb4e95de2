import {
  type EventView,
  eventKindWords,
  isShownTwice,
  modeWords,
  type PlaceView,
  sayTitle,
  type WallTime,
} from '../event/index.ts'
import type { EventId, Instant } from '../shared/index.ts'
import { escapeLine, escapeText, uri } from './content-line.ts'
import { utcStamp, wallStamp } from './stamps.ts'
import { zoneLines } from './time-zone.ts'

/**
 * What a calendar shows of an event: public words only, and never how to join.
 *
 * @example
 * const entry: CalendarEvent = { ...event, url: 'https://example.org/events/winter-cuppa' }
 */
export interface CalendarEvent extends Pick<
  EventView,
  | 'id'
  | 'kind'
  | 'title'
  | 'summary'
  | 'when'
  | 'state'
  | 'reason'
  | 'sequence'
  | 'revisedAt'
  | 'places'
> {
  /** Its public page, in full. */
  readonly url: string
}

/**
 * The permanent name of an event in every calendar, in feeds, files and mails alike.
 *
 * @example
 * calendarUid(event.id)
 */
export function calendarUid(id: EventId): string {
  return `${id}@event.cuppa`
}

/** The zones of events, each for as long as it is needed. */
export function zonesOf(events: readonly CalendarEvent[]): string[] {
  const spans = new Map<string, { from: Instant; to: Instant }>()
  for (const { when } of events) {
    const span = spans.get(when.zone) ?? { from: when.startsAt, to: when.endsAt }
    spans.set(when.zone, {
      from: when.startsAt < span.from ? when.startsAt : span.from,
      to: when.endsAt > span.to ? when.endsAt : span.to,
    })
  }
  return [...spans]
    .filter(([zone]) => zone !== 'UTC')
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([zone, span]) => zoneLines(zone, span))
}

/** An event as lines; `more` stand before its end, such as whom a mail invites. */
export function eventLines(event: CalendarEvent, more: readonly string[] = []): string[] {
  const { id, when, kind, revisedAt, sequence, url, state } = event
  const location = sayPlaces(event.places)
  return [
    'BEGIN:VEVENT',
    `UID:${calendarUid(id)}`,
    `DTSTAMP:${utcStamp(revisedAt)}`,
    `LAST-MODIFIED:${utcStamp(revisedAt)}`,
    `SEQUENCE:${sequence}`,
    stampLine('DTSTART', { wall: when.startsWall, moment: when.startsAt, zone: when.zone }),
    stampLine('DTEND', { wall: when.endsWall, moment: when.endsAt, zone: when.zone }),
    `SUMMARY:${escapeLine(sayTitle(event))}`,
    `DESCRIPTION:${escapeText(describe(event))}`,
    ...(location === '' ? [] : [`LOCATION:${escapeLine(location)}`]),
    `URL:${uri(url)}`,
    `CATEGORIES:${escapeText(eventKindWords[kind])}`,
    `STATUS:${statuses[state]}`,
    ...more,
    'END:VEVENT',
  ]
}

interface Stamp {
  readonly wall: WallTime
  readonly moment: Instant
  readonly zone: string
}

/** On the wall, as that is the promise; but readers take a time that is shown twice for the second. */
function stampLine(name: string, { wall, moment, zone }: Stamp): string {
  return zone === 'UTC' || isShownTwice(wall, zone)
    ? `${name}:${utcStamp(moment)}`
    : `${name};TZID=${zone}:${wallStamp(wall)}`
}

const statuses: Record<CalendarEvent['state'], string> = {
  draft: 'TENTATIVE',
  published: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
}

function describe({ reason, summary, url }: CalendarEvent): string {
  return [reason, summary, url].filter((part) => part.trim() !== '').join('\n\n')
}

function sayPlaces(places: readonly PlaceView[]): string {
  const named = places.map(({ mode, place }, index) => {
    if (mode === 'in-person' && place.trim() !== '') return place
    return index === 0 ? modeWords[mode] : modeWords[mode].toLowerCase()
  })
  return named.join(' or ')
}

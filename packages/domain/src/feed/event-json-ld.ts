import { Temporal } from 'temporal-polyfill'

import type { EventState, EventView, Mode, PlaceView, When } from '../event/index.ts'

/**
 * What search engines are told of an event beside its own words.
 *
 * @example
 * const around: JsonLdAround = { url: 'https://example.org/events/winter-cuppa', organizer, seriesUrl: null }
 */
export interface JsonLdAround {
  /** Its public page, in full; it also stands for the places that are none. */
  readonly url: string
  readonly organizer: { readonly name: string; readonly url: string }
  readonly seriesUrl: string | null
}

/**
 * A value of JSON-LD, as it may stand in a page once `<` is escaped.
 *
 * @example
 * const data: JsonLd | undefined = eventJsonLd(event, around)
 */
export interface JsonLd {
  readonly [key: string]: string | number | boolean | JsonLd | readonly (string | JsonLd)[]
}

/**
 * An event in the words of schema.org; nothing for a draft. The address of an online place is the
 * public page: how to join is told to those who come.
 *
 * @example
 * eventJsonLd(event, around)?.['eventStatus'] // 'https://schema.org/EventScheduled'
 */
export function eventJsonLd(
  event: Omit<EventView, 'more' | 'agenda' | 'notes' | 'words'>,
  { url, organizer, seriesUrl }: JsonLdAround,
): JsonLd | undefined {
  if (event.state === 'draft') return undefined
  const { id, title, summary, when, places, movedFrom, series } = event
  const previous = movedFrom.map((each) => startOf(each))
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': `urn:uuid:${id}`,
    name: title,
    description: summary,
    url,
    startDate: startOf(when),
    endDate: offsetDate(when.endsAt, when.zone),
    eventStatus: statusOf(event.state, previous.length > 0),
    ...(previous.length === 0 ? {} : { previousStartDate: previous }),
    ...attendanceOf(places.map(({ mode }) => mode)),
    location: places.map((place) => locationOf(place, url)),
    ...capacities(places),
    isAccessibleForFree: true,
    organizer: { '@type': 'Organization', ...organizer },
    ...(series && seriesUrl !== null
      ? { superEvent: { '@type': 'EventSeries', name: series.title, url: seriesUrl } }
      : {}),
  }
}

const startOf = ({ startsAt, zone }: When) => offsetDate(startsAt, zone)

/** `2021-07-01T14:00:00+01:00`: the wall and how far it is from UTC. */
function offsetDate(moment: string, zone: string): string {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

function statusOf(state: EventState, wasMoved: boolean): string {
  if (state === 'cancelled') return 'https://schema.org/EventCancelled'
  if (state === 'postponed') return 'https://schema.org/EventPostponed'
  return `https://schema.org/Event${wasMoved ? 'Rescheduled' : 'Scheduled'}`
}

function attendanceOf(modes: readonly Mode[]): JsonLd {
  if (modes.length === 0) return {}
  const [inPerson, remote] = [
    modes.includes('in-person'),
    modes.some((mode) => mode !== 'in-person'),
  ]
  const name = inPerson && remote ? 'Mixed' : inPerson ? 'Offline' : 'Online'
  return { eventAttendanceMode: `https://schema.org/${name}EventAttendanceMode` }
}

function locationOf({ mode, place }: PlaceView, url: string): JsonLd {
  return mode === 'in-person'
    ? { '@type': 'Place', name: place, address: place }
    : { '@type': 'VirtualLocation', url }
}

function capacities(places: readonly PlaceView[]): JsonLd {
  const [physical, virtual] = [true, false].map((inPerson) =>
    sum(places.filter(({ mode }) => (mode === 'in-person') === inPerson)),
  )
  return {
    ...(physical === undefined ? {} : { maximumPhysicalAttendeeCapacity: physical }),
    ...(virtual === undefined ? {} : { maximumVirtualAttendeeCapacity: virtual }),
  }
}

/** Nothing where there is no place, or one without a limit. */
function sum(places: readonly PlaceView[]): number | undefined {
  const limits = places.flatMap(({ capacity }) => (capacity === null ? [] : [capacity]))
  if (limits.length === 0 || limits.length < places.length) return undefined
  return limits.reduce((total, limit) => total + limit, 0)
}

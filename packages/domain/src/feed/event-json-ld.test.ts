import { describe, expect, test } from 'vitest'

import type { EventView } from '../event/index.ts'
import { SeriesId } from '../shared/index.ts'
import { givenEntry, givenPlace } from '../testing/given-calendar.ts'
import { givenWhen } from '../testing/given-event.ts'
import { eventJsonLd } from './event-json-ld.ts'

const given = (change: Partial<EventView> = {}) => ({
  ...givenEntry(1),
  slug: 'winter-cuppa',
  modes: ['in-person' as const],
  room: 'free' as const,
  series: null,
  kept: [],
  draws: [],
  movedFrom: [],
  ...change,
})
const around = {
  url: 'https://example.org/events/winter-cuppa',
  organizer: { name: 'Leeds Cuppa', url: 'https://example.org/' },
  seriesUrl: null,
}
const say = (change: Partial<EventView> = {}) => eventJsonLd(given(change), around)

test('an event in the words of schema.org', () => {
  expect(say()).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@id": "urn:uuid:00000000-0000-7000-8000-000000000001",
      "@type": "Event",
      "description": "Tea and talk.",
      "endDate": "2021-01-07T16:00:00+00:00",
      "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
      "eventStatus": "https://schema.org/EventScheduled",
      "isAccessibleForFree": true,
      "location": [
        {
          "@type": "Place",
          "address": "Town hall, Leeds",
          "name": "Town hall, Leeds",
        },
        {
          "@type": "VirtualLocation",
          "url": "https://example.org/events/winter-cuppa",
        },
      ],
      "name": "Winter cuppa",
      "organizer": {
        "@type": "Organization",
        "name": "Leeds Cuppa",
        "url": "https://example.org/",
      },
      "startDate": "2021-01-07T14:00:00+00:00",
      "url": "https://example.org/events/winter-cuppa",
    }
  `)
})

test('a draft says nothing', () => {
  expect(say({ state: 'draft' })).toBeUndefined()
})

describe('its state', () => {
  const movedFrom = [givenWhen('2020-07-07T14:00', '2020-07-07T16:00')]

  test.each([
    [{}, 'Scheduled', undefined],
    [{ movedFrom }, 'Rescheduled', ['2020-07-07T14:00:00+01:00']],
    [{ state: 'postponed' as const }, 'Postponed', undefined],
    [{ state: 'cancelled' as const, movedFrom }, 'Cancelled', ['2020-07-07T14:00:00+01:00']],
  ])('%#: %s', (change, status, previous) => {
    expect(say(change)).toMatchObject({ eventStatus: `https://schema.org/Event${status}` })
    expect(say(change)?.['previousStartDate']).toEqual(previous)
  })
})

test.each([
  [['in-person'], 'Offline'],
  [['online'], 'Online'],
  [['phone', 'online'], 'Online'],
  [['in-person', 'phone'], 'Mixed'],
] as const)('%j is %s', (modes, name) => {
  const places = modes.map((mode) => givenPlace(mode, 'Town hall'))

  expect(say({ places })).toMatchObject({
    eventAttendanceMode: `https://schema.org/${name}EventAttendanceMode`,
  })
})

test('S24 the address of what is not a place is the public page', () => {
  const places = [givenPlace('online', 'https://zoom.example/j/123'), givenPlace('phone', '0113')]

  expect(say({ places })?.['location']).toEqual([
    { '@type': 'VirtualLocation', url: around.url },
    { '@type': 'VirtualLocation', url: around.url },
  ])
  expect(JSON.stringify(say({ places }))).not.toMatch(/zoom|0113/)
})

test('how many fit is said where there is a limit', () => {
  const places = [
    { ...givenPlace('in-person', 'Town hall'), capacity: 20 },
    { ...givenPlace('online'), capacity: 50 },
    givenPlace('phone'),
  ]

  const said = say({ places })

  expect(said?.['maximumPhysicalAttendeeCapacity']).toBe(20)
  expect(said).not.toHaveProperty('maximumVirtualAttendeeCapacity')
})

test('a date of a series names it', () => {
  const id = SeriesId.parse('00000000-0000-7000-8000-000000000009')
  const series = { id, slug: 'cuppas', title: 'Cuppas' }

  const said = eventJsonLd(given({ series }), {
    ...around,
    seriesUrl: 'https://example.org/events/series/cuppas',
  })

  expect(said?.['superEvent']).toEqual({
    '@type': 'EventSeries',
    name: 'Cuppas',
    url: 'https://example.org/events/series/cuppas',
  })
})

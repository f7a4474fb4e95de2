import {
  address,
  atomFeed,
  calendarFeed,
  type Instant,
  jsonFeed,
  type PublicEvent,
  textList,
} from '@cuppa/domain'

import type { MadePage } from '../cache/page-cache.ts'
import type { Runtime } from '../runtime.ts'
import { type Ask, askAsVisitor } from './ask.ts'
import { nextHour } from './render.ts'

type Look = Awaited<ReturnType<Ask['community']['get']>>

interface Told {
  readonly look: Look
  /** In full, as programs far away have it. */
  readonly base: string
  readonly path: string
  readonly now: Instant
  readonly events: readonly (PublicEvent & { readonly url: string })[]
}

interface Feed {
  readonly contentType: string
  readonly all: boolean
  readonly write: (told: Told) => string
}

const calendar: Omit<Feed, 'all'> = {
  contentType: 'text/calendar; charset=utf-8',
  write: ({ look, base, path, events }) =>
    calendarFeed({
      name: look.name,
      about: look.strapline,
      url: `${base}${path}`,
      colour: look.colours.growth,
      events,
    }),
}

const optionsOf = ({ look, base, path, events }: Told) => ({
  title: `Events of ${look.name}`,
  about: look.strapline,
  author: look.name,
  language: 'en-GB',
  page: `${base}${address.events()}`,
  url: `${base}${path}`,
  events,
})

/** Calendars and feeds, by their addresses; written from rows alone, so that the same data is the same bytes. */
export const eventFeeds: Readonly<Record<string, Feed>> = {
  [address.calendar()]: { ...calendar, all: false },
  [address.wholeCalendar()]: { ...calendar, all: true },
  [address.atom()]: {
    contentType: 'application/atom+xml; charset=utf-8',
    all: false,
    write: (told) => atomFeed(optionsOf(told)),
  },
  [address.jsonFeed()]: {
    contentType: 'application/feed+json; charset=utf-8',
    all: false,
    write: (told) => `${JSON.stringify(jsonFeed(optionsOf(told)))}\n`,
  },
  [address.eventsAsText()]: {
    contentType: 'text/plain; charset=utf-8',
    all: false,
    write: (told) => textList(optionsOf(told), told.now),
  },
}

/** One of the feeds; what is kept of it goes when an event changes, or when the hour is over. */
export const makeFeed = (runtime: Runtime, path: string, { contentType, all, write }: Feed) =>
  made(runtime, contentType, async (ask) => {
    const [look, events] = await Promise.all([ask.community.get(), ask.event.feed({ all })])
    return write(toldOf(runtime, { look, path, events }))
  })

/** One date as a file for calendars. */
export const makeEventFile = (runtime: Runtime, slug: string) =>
  made(runtime, calendar.contentType, async (ask) => {
    const [look, event] = await Promise.all([ask.community.get(), ask.event.get({ slug })])
    return calendar.write(
      toldOf(runtime, { look, path: address.eventCalendar(slug), events: [event] }),
    )
  })

/** All that anyone needs to run the draws of one event again. */
export const makeDrawData = (runtime: Runtime, slug: string) =>
  made(
    runtime,
    'application/json; charset=utf-8',
    async (ask) => `${JSON.stringify(await ask.booking.draw({ slug }))}\n`,
  )

/** The dates of one series, those that are over too. */
export const makeSeriesCalendar = (runtime: Runtime, slug: string) =>
  made(runtime, calendar.contentType, async (ask) => {
    const [look, series, events] = await Promise.all([
      ask.community.get(),
      ask.series.get({ slug }),
      ask.event.feed({ all: true, series: slug }),
    ])
    const named = { ...look, name: series.title, strapline: series.summary }
    return calendar.write(
      toldOf(runtime, { look: named, path: address.seriesCalendar(slug), events }),
    )
  })

function toldOf(
  { config, now }: Runtime,
  {
    look,
    path,
    events,
  }: Omit<Told, 'base' | 'now' | 'events'> & { events: readonly PublicEvent[] },
): Told {
  const base = config.baseUrl
  const urlOf = (slug: string) => `${base}${address.event(slug)}`
  return {
    look,
    base,
    path,
    now: now(),
    events: events.map((one) => ({ ...one, url: urlOf(one.slug) })),
  }
}

async function made(
  runtime: Runtime,
  contentType: string,
  body: (ask: Ask) => Promise<string>,
): Promise<MadePage> {
  const tags = new Set<string>()
  const text = await body(askAsVisitor(runtime, 'feed', tags))
  return { body: text, contentType, tags, until: nextHour(runtime.now()) }
}

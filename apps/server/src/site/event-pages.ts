import type { SitePage } from '@cuppa/client'
import { address, EventKind, type EventPage, phaseAt } from '@cuppa/domain'
import { HTTPException } from 'hono/http-exception'

import type { Load } from './pages.ts'

/** Every page of events; the first one that fits is taken. */
export const eventPages: Readonly<Record<string, Load>> = {
  '/events': async (ask) => list(await ask.event.upcoming({})),
  '/events/past': async (ask) => ({ ...list(await ask.event.past({})), past: true }),
  '/events/kind/:kind': async (ask, { kind = '' }) => {
    const known = EventKind.safeParse(kind)
    if (!known.success) throw new HTTPException(404)
    return { ...list(await ask.event.upcoming({ kind: known.data })), kind: known.data }
  },
  '/events/month/:month': async (ask, { month = '' }, now) => {
    const isPast = month < now.slice(0, 7)
    const page = await (isPast ? ask.event.past({ month }) : ask.event.upcoming({ month }))
    return { ...list(page), past: isPast, month, onward: null }
  },
  '/events/:slug/draw': async (ask, { slug = '' }) => ({
    name: 'draw',
    view: await ask.booking.draw({ slug }),
  }),
  '/events/:slug/notes': async (ask, { slug = '' }) => ({
    name: 'notes',
    view: await ask.notes.read({ slug }),
  }),
  '/events/series/:slug': async (ask, { slug = '' }) => ({
    name: 'series',
    view: await ask.series.get({ slug }),
  }),
  '/events/:slug': async (ask, { slug = '' }, now) => {
    const view = await ask.event.get({ slug })
    return { name: 'event', view, phase: phaseAt(view, now) }
  },
}

type EventsPage = Extract<SitePage, { name: 'events' }>

/** Whatever is asked for behind a question mark is the same page, so a list goes on by months. */
function list({ events, next }: EventPage): EventsPage {
  const month = events.at(-1)?.when.startsWall.slice(0, 7)
  const onward = next !== null && month !== undefined ? address.eventsInMonth(month) : null
  return { name: 'events', past: false, kind: null, month: null, events, onward }
}

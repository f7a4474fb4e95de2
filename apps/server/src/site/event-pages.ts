import type { SitePage } from '@cuppa/client'
import { address, EventKind, type EventPage, type Instant, phaseAt } from '@cuppa/domain'
import { HTTPException } from 'hono/http-exception'

import type { Load } from './pages.ts'

/** Every page of events; the first one that fits is taken. */
export const eventPages: Readonly<Record<string, Load>> = {
  '/events': async (ask) => list(await ask.event.upcoming({})),
  '/events/past': async (ask) => ({ ...list(await ask.event.past({})), past: true }),
  '/events/kind/:kind': async (ask, { kind = '' }) => {
    const known = kindIn(kind)
    return list(await ask.event.upcoming({ kind: known }), known)
  },
  '/events/kind/:kind/:month': async (ask, { kind = '', month = '' }, now) =>
    inMonth(ask, { kind: kindIn(kind), month }, now),
  '/events/month/:month': async (ask, { month = '' }, now) => inMonth(ask, { month }, now),
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
function list({ events, next }: EventPage, kind: EventKind | null = null): EventsPage {
  const month = events.at(-1)?.when.startsWall.slice(0, 7)
  const onward = next !== null && month !== undefined ? addressIn(month, kind) : null
  return { name: 'events', past: false, kind, month: null, events, onward }
}

const addressIn = (month: string, kind: EventKind | null) =>
  kind === null ? address.eventsInMonth(month) : address.eventsOfKindInMonth(kind, month)

function kindIn(text: string): EventKind {
  const known = EventKind.safeParse(text)
  if (!known.success) throw new HTTPException(404)
  return known.data
}

async function inMonth(
  ask: Parameters<Load>[0],
  filter: { readonly kind?: EventKind; readonly month: string },
  now: Instant,
): Promise<EventsPage> {
  const { kind = null, month } = filter
  const past = month < now.slice(0, 7)
  const page = await (past ? ask.event.past(filter) : ask.event.upcoming(filter))
  return { ...list(page, kind), past, month, onward: null }
}

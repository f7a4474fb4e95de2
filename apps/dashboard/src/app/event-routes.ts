import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'

import { under } from './root-route.ts'

/** The kind is checked by the page: what events are is not in the first load. */
const events = createRoute({
  getParentRoute: under,
  path: '/events',
  validateSearch: z.object({
    when: z.enum(['coming', 'over']).optional().catch(undefined),
    kind: z.string().max(20).optional().catch(undefined),
    find: z.string().max(100).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../event/events-page.tsx'), 'EventsPage'),
})

const newEvent = createRoute({
  getParentRoute: under,
  path: '/events/new',
  component: lazyRouteComponent(() => import('../event/new-event-page.tsx'), 'NewEventPage'),
})

const importEvents = createRoute({
  getParentRoute: under,
  path: '/events/import',
  component: lazyRouteComponent(() => import('../calendar-import/import-page.tsx'), 'ImportPage'),
})

const calendar = createRoute({
  getParentRoute: under,
  path: '/events/calendar',
  validateSearch: z.object({
    month: z
      .string()
      .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../event/month-page.tsx'), 'MonthPage'),
})

const numbers = createRoute({
  getParentRoute: under,
  path: '/events/numbers',
  validateSearch: z.object({
    from: z.string().max(10).optional().catch(undefined),
    to: z.string().max(10).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../attendance/numbers-page.tsx'), 'NumbersPage'),
})

const seriesList = createRoute({
  getParentRoute: under,
  path: '/events/series',
  component: lazyRouteComponent(() => import('../series/series-list-page.tsx'), 'SeriesListPage'),
})

const newSeries = createRoute({
  getParentRoute: under,
  path: '/events/series/new',
  component: lazyRouteComponent(() => import('../series/new-series-page.tsx'), 'NewSeriesPage'),
})

const oneSeries = createRoute({
  getParentRoute: under,
  path: '/events/series/$slug',
  component: lazyRouteComponent(() => import('../series/series-page.tsx'), 'SeriesPage'),
})

const seriesRule = createRoute({
  getParentRoute: under,
  path: '/events/series/$slug/rule',
  component: lazyRouteComponent(() => import('../series/rule-page.tsx'), 'SeriesRulePage'),
})

const seriesSettings = createRoute({
  getParentRoute: under,
  path: '/events/series/$slug/settings',
  component: lazyRouteComponent(() => import('../series/settings-page.tsx'), 'SeriesSettingsPage'),
})

const event = createRoute({
  getParentRoute: under,
  path: '/events/$slug',
  component: lazyRouteComponent(() => import('../event/event-page.tsx'), 'EventPage'),
})

/** As for events, what is looked for is checked by the page. */
const bookings = createRoute({
  getParentRoute: under,
  path: '/events/$slug/bookings',
  validateSearch: z.object({
    find: z.string().max(100).optional().catch(undefined),
    state: z.string().max(20).optional().catch(undefined),
    mode: z.string().max(20).optional().catch(undefined),
    by: z.enum(['turn', 'name', 'state', 'mode']).optional().catch(undefined),
    down: z.literal(true).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../booking/bookings-page.tsx'), 'BookingsPage'),
})

const booking = createRoute({
  getParentRoute: under,
  path: '/events/$slug/bookings/$booking',
  component: lazyRouteComponent(() => import('../booking/booking-page.tsx'), 'BookingPage'),
})

const eventDay = createRoute({
  getParentRoute: under,
  path: '/events/$event/day',
  component: lazyRouteComponent(() => import('../attendance/day-page.tsx'), 'DayPage'),
})

const eventNotes = createRoute({
  getParentRoute: under,
  path: '/events/$event/notes',
  component: lazyRouteComponent(() => import('../notes/notes-page.tsx'), 'NotesPage'),
})

/** Pages of events, of their series, and of what people booked. */
export const eventRoutes = [
  events,
  newEvent,
  importEvents,
  calendar,
  numbers,
  seriesList,
  newSeries,
  oneSeries,
  seriesRule,
  seriesSettings,
  event,
  bookings,
  booking,
  eventDay,
  eventNotes,
] as const

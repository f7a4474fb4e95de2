import { CalendarDate, PersonId } from '@cuppa/domain'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'

import { notePage } from '../parts/first-page.ts'
import { eventRoutes } from './event-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { root, under } from './root-route.ts'
import { Away, Lost, Waiting } from './states.tsx'

const overview = createRoute({
  getParentRoute: under,
  path: '/',
  component: lazyRouteComponent(() => import('../overview/overview-page.tsx'), 'OverviewPage'),
})

const health = createRoute({
  getParentRoute: under,
  path: '/health',
  component: lazyRouteComponent(() => import('../overview/health-page.tsx'), 'HealthPage'),
})

const firstRun = createRoute({
  getParentRoute: under,
  path: '/first-run',
  component: lazyRouteComponent(() => import('../first-run/first-run-page.tsx'), 'FirstRunPage'),
})

const strategy = createRoute({
  getParentRoute: under,
  path: '/strategy',
  component: lazyRouteComponent(() => import('../draft/editions-page.tsx'), 'EditionsPage'),
})

const newEdition = createRoute({
  getParentRoute: under,
  path: '/strategy/new',
  component: lazyRouteComponent(() => import('../edition/new-edition-page.tsx'), 'NewEditionPage'),
})

/** `show` hides what did not change; `open` is the statement that a link leads to. */
const draft = createRoute({
  getParentRoute: under,
  path: '/strategy/$edition',
  validateSearch: z.object({
    show: z.enum(['all', 'changed', 'open']).catch('all').optional(),
    open: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../draft/draft-page.tsx'), 'DraftPage'),
})

const order = createRoute({
  getParentRoute: under,
  path: '/strategy/$edition/order',
  component: lazyRouteComponent(() => import('../draft/order-page.tsx'), 'OrderPage'),
})

const publish = createRoute({
  getParentRoute: under,
  path: '/strategy/$edition/publish',
  component: lazyRouteComponent(() => import('../version/publish-page.tsx'), 'PublishPage'),
})

const versions = createRoute({
  getParentRoute: under,
  path: '/strategy/$edition/versions',
  component: lazyRouteComponent(() => import('../version/versions-page.tsx'), 'VersionsPage'),
})

const statement = createRoute({
  getParentRoute: under,
  path: '/strategy/$edition/statements/$slug',
  component: lazyRouteComponent(() => import('../draft/history-page.tsx'), 'HistoryPage'),
})

const sources = createRoute({
  getParentRoute: under,
  path: '/sources',
  validateSearch: z.object({ find: z.string().max(100).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../source/sources-page.tsx'), 'SourcesPage'),
})

const progress = createRoute({
  getParentRoute: under,
  path: '/progress',
  component: lazyRouteComponent(() => import('../progress/progress-page.tsx'), 'ProgressPage'),
})

const progressOf = createRoute({
  getParentRoute: under,
  path: '/progress/$slug',
  component: lazyRouteComponent(
    () => import('../progress/statement-progress-page.tsx'),
    'StatementProgressPage',
  ),
})

const audit = createRoute({
  getParentRoute: under,
  path: '/audit',
  validateSearch: z.object({
    who: PersonId.optional().catch(undefined),
    what: z
      .string()
      .max(60)
      .regex(/^[a-z]+\.[a-zA-Z]+$/)
      .optional()
      .catch(undefined),
    from: CalendarDate.optional().catch(undefined),
    to: CalendarDate.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../audit/audit-page.tsx'), 'AuditPage'),
})

const staff = createRoute({
  getParentRoute: under,
  path: '/staff',
  component: lazyRouteComponent(() => import('../staff/staff-page.tsx'), 'StaffPage'),
})

const account = createRoute({
  getParentRoute: under,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
})

const newAddress = createRoute({
  getParentRoute: under,
  path: '/account/address',
  validateSearch: z.object({ token: z.string().catch('') }),
  component: lazyRouteComponent(() => import('../account/new-address-page.tsx'), 'NewAddressPage'),
})

const settings = createRoute({
  getParentRoute: under,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
})

const messages = createRoute({
  getParentRoute: under,
  path: '/messages',
  component: lazyRouteComponent(() => import('../message/index.ts'), 'MessagesPage'),
})

const letters = createRoute({
  getParentRoute: under,
  path: '/messages/letters',
  component: lazyRouteComponent(() => import('../message/index.ts'), 'LettersPage'),
})

const reminders = createRoute({
  getParentRoute: under,
  path: '/messages/reminders',
  component: lazyRouteComponent(() => import('../message/index.ts'), 'RemindersPage'),
})

const mail = createRoute({
  getParentRoute: under,
  path: '/mail',
  component: lazyRouteComponent(() => import('../outbox/mail-page.tsx'), 'MailPage'),
})

const routeTree = root.addChildren([
  overview,
  health,
  firstRun,
  strategy,
  newEdition,
  draft,
  order,
  publish,
  versions,
  statement,
  ...eventRoutes,
  sources,
  progress,
  progressOf,
  audit,
  ...peopleRoutes,
  staff,
  account,
  newAddress,
  settings,
  messages,
  letters,
  reminders,
  mail,
])

export function createDashboardRouter() {
  const router = createRouter({
    routeTree,
    basepath: '/dashboard',
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Away,
    defaultNotFoundComponent: Lost,
    defaultPendingMs: 300,
    scrollRestoration: true,
  })
  // Before the page is there: one whose data is known already is drawn before its address is shown.
  router.subscribe('onBeforeLoad', ({ pathChanged }) => {
    if (pathChanged) notePage()
  })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDashboardRouter>
  }
}

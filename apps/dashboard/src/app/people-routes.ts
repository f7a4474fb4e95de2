import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import type { PeopleSearch } from '../people/people-search.ts'
import { under } from './root-route.ts'

/** As for events, what is looked for is checked by the page. */
const people = createRoute({
  getParentRoute: under,
  path: '/people',
  validateSearch: ({ find, ...search }: Record<string, unknown>): PeopleSearch =>
    typeof find === 'string' ? { ...search, find } : search,
  component: lazyRouteComponent(() => import('../people/index.ts'), 'PeoplePage'),
})

const newPerson = createRoute({
  getParentRoute: under,
  path: '/people/new',
  component: lazyRouteComponent(() => import('../people/index.ts'), 'NewPersonPage'),
})

const importPeople = createRoute({
  getParentRoute: under,
  path: '/people/import',
  component: lazyRouteComponent(() => import('../people-import/index.ts'), 'ImportPeoplePage'),
})

const person = createRoute({
  getParentRoute: under,
  path: '/people/$person',
  component: lazyRouteComponent(() => import('../people/index.ts'), 'PersonPage'),
})

const groups = createRoute({
  getParentRoute: under,
  path: '/groups',
  component: lazyRouteComponent(() => import('../group/index.ts'), 'GroupsPage'),
})

const group = createRoute({
  getParentRoute: under,
  path: '/groups/$group',
  component: lazyRouteComponent(() => import('../group/index.ts'), 'GroupPage'),
})

const notices = createRoute({
  getParentRoute: under,
  path: '/notices',
  component: lazyRouteComponent(() => import('../notice/index.ts'), 'NoticesPage'),
})

const newNotice = createRoute({
  getParentRoute: under,
  path: '/notices/new',
  component: lazyRouteComponent(() => import('../notice/index.ts'), 'NewNoticePage'),
})

const notice = createRoute({
  getParentRoute: under,
  path: '/notices/$notice',
  component: lazyRouteComponent(() => import('../notice/index.ts'), 'NoticePage'),
})

/** Pages of those who look after members. */
export const peopleRoutes = [
  people,
  newPerson,
  importPeople,
  person,
  groups,
  group,
  notices,
  newNotice,
  notice,
] as const

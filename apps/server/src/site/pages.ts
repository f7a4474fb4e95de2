import type { SitePage } from '@cuppa/client'
import type { Instant } from '@cuppa/domain'
import { HTTPException } from 'hono/http-exception'

import type { Ask } from './ask.ts'
import { eventPages } from './event-pages.ts'

type Params = Readonly<Record<string, string>>
/** What a page is made of; `now` is the moment of the clock that it speaks of. */
export type Load = (ask: Ask, params: Params, now: Instant) => Promise<SitePage>

/** On the first page stand the next few. */
const eventsAtHome = 3

const plain = (name: 'accessibility' | 'privacy' | 'contact'): Load => {
  const page: SitePage = { name }
  return async () => page
}

/** Every page that anyone may read, and what it asks for. The first one that fits is taken. */
export const publicPages: Readonly<Record<string, Load>> = {
  '/': async (ask) => {
    const [direction, { events }] = await Promise.all([
      ask.direction.current(),
      ask.event.upcoming({}),
    ])
    return { name: 'home', direction, events: events.slice(0, eventsAtHome) }
  },
  '/direction': async (ask) => {
    const view = await ask.direction.current()
    return view ? { name: 'direction', view, shownAs: 'today' } : { name: 'no-direction' }
  },
  '/direction/lineage': async (ask) => ({ name: 'lineage', view: await ask.direction.lineage() }),
  '/direction/statements/:slug': async (ask, { slug = '' }) => ({
    name: 'statement',
    view: await ask.direction.statement({ slug }),
  }),
  '/direction/:edition': async (ask, { edition = '' }) => ({
    name: 'direction',
    view: await ask.direction.edition({ edition }),
    shownAs: 'edition',
  }),
  '/direction/:edition/:version{v[1-9][0-9]*}': async (ask, params) => ({
    name: 'direction',
    view: await ask.direction.version(versionIn(params)),
    shownAs: 'version',
  }),
  '/direction/:edition/:version{v[1-9][0-9]*}/changes': async (ask, params) => ({
    name: 'changes',
    view: await ask.direction.changes(versionIn(params)),
  }),
  ...eventPages,
  '/people': (ask) => peoplePage(ask, 1),
  '/people/page/:page{[2-9]|[1-9][0-9]{1,3}}': (ask, { page }) => peoplePage(ask, Number(page)),
  '/groups': async (ask) => ({ name: 'groups', groups: await ask.directory.groups() }),
  '/groups/:slug': async (ask, { slug = '' }) => ({
    name: 'group',
    view: await ask.directory.group({ slug }),
  }),
  '/about': async (ask) => {
    const { people } = await ask.directory.list({ page: 1 })
    const groups = await ask.directory.groups()
    return { name: 'about', has: { people: people.length > 0, groups: groups.length > 0 } }
  },
  '/accessibility': plain('accessibility'),
  '/privacy': plain('privacy'),
  '/contact': plain('contact'),
}

/** After the last page there is none; the first is there when nobody is in the list yet. */
async function peoplePage(ask: Ask, page: number): Promise<SitePage> {
  const view = await ask.directory.list({ page })
  if (page > 1 && view.people.length === 0 && !view.more) throw new HTTPException(404)
  return { name: 'people', view }
}

const versionIn = ({ edition = '', version = '' }: Params) => ({
  edition,
  number: Number(version.slice(1)),
})

/** Addresses that people make by shortening one of ours. */
export const shortened: Readonly<Record<string, string>> = {
  '/direction/statements': '/direction',
  '/events/series': '/events',
  '/index.html': '/',
  '/favicon.ico': '/favicon.svg',
}

import { readLogo } from '@cuppa/api'
import type { SitePage } from '@cuppa/client'
import { address, themeCss } from '@cuppa/domain'

import type { MadePage } from '../cache/page-cache.ts'
import type { App, Visit } from '../http/environment.ts'
import { answerProblem } from '../http/problem.ts'
import { askEachTime, forEver, send } from '../http/send.ts'
import type { Runtime } from '../runtime.ts'
import { type Ask, askAsVisitor, contextFor } from './ask.ts'
import {
  eventFeeds,
  makeDrawData,
  makeEventFile,
  makeFeed,
  makeSeriesCalendar,
} from './event-feeds.ts'
import { publicPages, shortened } from './pages.ts'
import { makePublicPage, render } from './render.ts'
import { makeShareImage, shareImages } from './share-images.ts'
import { themeAddress } from './theme.ts'
import { wellKnown } from './well-known.ts'

/** Everything that anyone may read. */
export function addSite(app: App, runtime: Runtime): void {
  for (const [from, to] of Object.entries(shortened))
    app.get(from, (visit) => visit.redirect(to, 301))
  for (const [path, make] of Object.entries(wellKnown)) {
    app.get(path, (visit) => answerKept(visit, runtime, () => make(runtime)))
  }
  for (const [path, feed] of Object.entries(eventFeeds)) {
    app.get(path, async (visit) => {
      if (asksForAll(visit)) return visit.redirect(address.wholeCalendar(), 301)
      return answerKept(visit, runtime, () => makeFeed(runtime, path, feed))
    })
  }
  app.get('/events/:file{[a-z0-9-]+\\.ics}', (visit) =>
    answerKept(visit, runtime, () => makeEventFile(runtime, visit.req.param('file').slice(0, -4))),
  )
  app.get('/events/:slug/draw.json', (visit) =>
    answerKept(visit, runtime, () => makeDrawData(runtime, visit.req.param('slug'))),
  )
  app.get('/events/series/:file{[a-z0-9-]+\\.ics}', (visit) =>
    answerKept(visit, runtime, () =>
      makeSeriesCalendar(runtime, visit.req.param('file').slice(0, -4)),
    ),
  )
  for (const [pattern, load] of Object.entries(publicPages)) {
    app.get(pattern, async (visit) => {
      const tidy = tidied(visit.req.path)
      if (tidy !== visit.req.path) return visit.redirect(tidy, 301)
      return answerKept(visit, runtime, () =>
        makePublicPage(runtime, tidy, (ask) => load(ask, visit.req.param(), runtime.now())),
      )
    })
  }
  for (const [pattern, load] of Object.entries(shareImages)) {
    app.get(pattern, (visit) =>
      answerKept(visit, runtime, () =>
        makeShareImage(runtime, (ask) => load(ask, visit.req.param())),
      ),
    )
  }
  addFiles(app, runtime)
  addPreview(app, runtime)
}

/** Some calendars are given the question instead of the address for it. */
const asksForAll = ({ req }: Visit) =>
  req.path === address.calendar() && req.query('past') === 'all'

/** Whatever stands behind the question mark, a page is the same page: it cannot pass the cache by. */
async function answerKept(
  visit: Visit,
  runtime: Runtime,
  make: () => Promise<MadePage>,
): Promise<Response> {
  const { variants, contentType } = await runtime.cache.get(visit.req.path, make)
  return send(visit.req.raw, { variants, type: contentType, cacheControl: askEachTime })
}

/** One spelling for each address: small letters, no slash at the end. */
export const tidied = (path: string) =>
  `/${path.toLowerCase().split('/').filter(Boolean).join('/')}`

function addFiles(app: App, runtime: Runtime): void {
  app.get('/assets/*', async (visit) => {
    const file = runtime.site.files.get(visit.req.path)
    if (!file) return answerProblem(visit, runtime, { status: 404, reason: null })
    return send(visit.req.raw, {
      variants: await file.variants(),
      type: file.type,
      cacheControl: forEver,
    })
  })
  app.get('/:name{theme-[0-9a-f]{16}\\.css}', async (visit) => {
    const look = await askAsVisitor(runtime, visit.get('requestId')).community.get()
    visit.header('content-type', 'text/css; charset=utf-8')
    // An old page may still ask for colours of the past: it gets those of today, and keeps them not.
    const isToday = visit.req.path === themeAddress(look)
    visit.header('cache-control', isToday ? forEver : 'no-cache')
    return visit.body(themeCss(look.colours, look.typeface))
  })
  app.get('/logo/:hash{[0-9a-f]{32}}', async (visit) => {
    const scope = contextFor(runtime, { kind: 'visitor' }, { requestId: visit.get('requestId') })
    const logo = await readLogo(scope, visit.req.param('hash'))
    if (!logo)
      return answerProblem(visit, runtime, { status: 410, reason: 'The logo has changed since.' })
    return visit.body(new Uint8Array(logo.bytes), 200, {
      'content-type': logo.mediaType,
      'cache-control': forEver,
    })
  })
  app.get('/favicon.svg', async (visit) => {
    const { colours } = await askAsVisitor(runtime, visit.get('requestId')).community.get()
    visit.header('content-type', 'image/svg+xml')
    visit.header('cache-control', 'public, max-age=86400')
    return visit.body(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="13" cy="16" r="11" fill="${colours.voice}"/><circle cx="22" cy="16" r="8" fill="${colours.growth}"/></svg>`,
    )
  })
}

/** What is not public yet, for whoever holds the link; nobody keeps it. */
function addPreview(app: App, runtime: Runtime): void {
  const show = async (visit: Visit, path: string, load: (ask: Ask) => Promise<SitePage>) => {
    const ask = askAsVisitor(runtime, visit.get('requestId'))
    const page = await load(ask)
    const community = await ask.community.get()
    return visit.html(render(runtime, page, { path, community }), 200, {
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    })
  }
  app.get('/preview/:token', (visit) =>
    show(visit, '/direction', async (ask) => {
      const view = await ask.preview.read({ token: visit.req.param('token') })
      return { name: 'direction', view, shownAs: 'preview' }
    }),
  )
  app.get('/checking/:token', (visit) =>
    show(visit, '/events', async (ask) => ({
      name: 'notes-to-check',
      view: await ask.notes.check({ token: visit.req.param('token') }),
    })),
  )
}

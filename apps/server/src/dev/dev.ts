import { existsSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { join } from 'node:path'

import { loadExample } from '@cuppa/api'
import { migrate } from '@cuppa/db'
import type { ViteDevServer } from 'vite'

import { withSystem } from '../commands/with-system.ts'
import { readConfig } from '../config/config.ts'
import { appsFolder } from '../lifecycle/built.ts'
import { startServer } from '../lifecycle/start-server.ts'
import { untilStopped } from '../lifecycle/until-stopped.ts'
import { createLog } from '../log/log.ts'
import { terminalCarrier } from './terminal-carrier.ts'
import { devDashboard, devSite } from './vite-apps.ts'

/** One command for developers: everything on one port, and what is changed is there at once. */
const root = join(appsFolder, '..')
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
const config = readConfig({ CUPPA_DATA_DIR: join(root, 'data'), ...process.env })
const log = createLog(config.logLevel)

await withSystem({ config }, async ({ database, secret, scope }) => {
  await migrate(database)
  await loadExample(scope)
  const site = await devSite()
  const dashboard = await devDashboard(config.port)
  const server = await startServer({
    config,
    secret,
    database,
    log,
    site: site.built,
    dashboard: null,
    carrier: terminalCarrier(),
    wrap: (front, http) => inFront({ front, http, site: site.vite, dashboard: dashboard.vite }),
  })
  // The renderer is read anew for each page, so no page is kept.
  const uncached = setInterval(() => server.runtime.cache.dropAll(), 200)
  console.log(`Cuppa for developers is at ${server.url}/ and ${server.url}/dashboard`)
  const link = await server.runtime.identity.firstRunLink()
  if (link !== null) console.log(`Begin here: ${link}`)
  await untilStopped()
  clearInterval(uncached)
  await Promise.all([site.vite.close(), dashboard.vite.close(), server.stop()])
})

interface Parts {
  readonly front: RequestListener
  readonly http: Server
  readonly site: ViteDevServer
  readonly dashboard: ViteDevServer
}

/** Vite answers for sources; everything else is the product's. */
function inFront({ front, site, dashboard }: Parts): RequestListener {
  return (request, response) => {
    const url = request.url ?? '/'
    // Vite takes the base off the address before it hands on.
    const handOn = () => {
      request.url = url
      front(request, response)
    }
    if (url.startsWith('/dashboard')) dashboard.middlewares(request, response, handOn)
    else if (/^\/(@|src\/|node_modules\/)|\/packages\//.test(url))
      site.middlewares(request, response, handOn)
    else front(request, response)
  }
}

import { loadExample } from '@cuppa/api'
import { migrate, pendingMigrations } from '@cuppa/db'
import { address } from '@cuppa/domain'

import { loadDashboard, loadSite } from '../lifecycle/built.ts'
import { endAfter } from '../lifecycle/end-after.ts'
import { startServer } from '../lifecycle/start-server.ts'
import { untilStopped } from '../lifecycle/until-stopped.ts'
import { type Command, type CommandInput, PlainError } from './command.ts'
import { type Opened, withSystem } from './with-system.ts'

/** Requests have ten seconds to come to an end, and then mail and the database the rest. */
const stopMs = 18_000

/** Brings the database up to date, brings in the example where there is nothing yet, and serves. */
export const start: Command = (input) =>
  withSystem(input, async (opened) => {
    await migrate(opened.database)
    if (await loadExample(opened.scope)) input.say('The example community was brought in.')
    return serveOpened(input, opened)
  })

export const serve: Command = (input) =>
  withSystem(input, async (opened) => {
    if ((await pendingMigrations(opened.database)).length > 0) {
      throw new PlainError(
        'The database is not up to date. Run "pnpm cuppa migrate", then try again.',
      )
    }
    return serveOpened(input, opened)
  })

async function serveOpened({ config, log, say }: CommandInput, opened: Opened): Promise<number> {
  const { database, secret } = opened
  const [site, dashboard] = await Promise.all([loadSite(), loadDashboard()])
  const server = await startServer({ config, secret, database, log, site, dashboard })
  say(
    `Cuppa is at ${server.url}${address.home()} and the dashboard at ${server.url}${address.dashboard()}`,
  )
  const link = await server.runtime.identity.firstRunLink()
  if (link !== null)
    say(`Nobody looks after this site yet. Open this link to begin; it works once:\n${link}`)
  await untilStopped()
  endAfter(stopMs, (open) => log.error({ open }, 'Stopping took too long; this process ends now'))
  await server.stop()
  return 0
}

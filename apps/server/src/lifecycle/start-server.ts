import type { RequestListener, Server } from 'node:http'

import {
  continueImports,
  createIdentity,
  forgetKeptNeeds,
  forgetNeeds,
  forgetOldImports,
  lapseOffers,
  makeDigest,
  makeSeriesDates,
  queueNotices,
  readCommunity,
  remindPeople,
  runDraws,
  tidyIdentity,
} from '@cuppa/api'
import type { Database } from '@cuppa/db'
import type { Instant } from '@cuppa/domain'

import { createKeptReads } from '../cache/kept-reads.ts'
import { PageCache } from '../cache/page-cache.ts'
import { watchChanges } from '../cache/watch-changes.ts'
import type { Config } from '../config/config.ts'
import { createHttp, limitsFor, type ServerLimits } from '../http/create-http.ts'
import { createFront } from '../http/front.ts'
import { isDatabaseAway } from '../http/problem.ts'
import type { Log } from '../log/log.ts'
import { type Carrier, fileCarrier, smtpCarrier } from '../mail/carriers.ts'
import { readDkim } from '../mail/dkim.ts'
import { forgetMailFiles } from '../mail/forget-files.ts'
import { openPostOffice, type PostOffice } from '../mail/post-office.ts'
import { createPainter } from '../picture/painter.ts'
import type { BuiltDashboard, BuiltSite, Runtime } from '../runtime.ts'
import { newId } from './new-id.ts'
import { keepWorking, type Work } from './regular-work.ts'
import { systemScope } from './system-scope.ts'

export interface ServerOptions {
  readonly config: Config
  readonly secret: string
  readonly database: Database
  readonly site: BuiltSite
  readonly dashboard: BuiltDashboard | null
  readonly log: Log
  readonly now?: () => Instant
  readonly carrier?: Carrier
  readonly limits?: ServerLimits
  /** Development puts Vite in front of everything. */
  readonly wrap?: (front: RequestListener, server: Server) => RequestListener
}

export interface RunningServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly runtime: Runtime
  readonly postOffice: PostOffice
  /** Takes no more requests, lets those that run come to an end, and stops. The database stays open. */
  readonly stop: () => Promise<void>
}

const cacheBytes = 64 * 1024 * 1024
const drainMs = 10_000

/** Serves site, dashboard and API on one port, from an open and migrated database. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config } = options
  const server = createHttp(options.limits ?? limitsFor(config))
  // Whoever comes between the opening of the port and the first page waits that moment.
  const ready = Promise.withResolvers<RequestListener>()
  const wait: RequestListener = (request, response) =>
    void ready.promise.then((front) => front(request, response))
  server.on('request', wait)
  const port = await listen(server, config)
  const runtime = await createRuntime(options, port)
  const postOffice = await openPost(options, runtime)
  const atWork = {
    scope: () => systemScope(runtime),
    report: (error: unknown, failed: string) => runtime.log.error({ error }, failed),
  }
  const works = [
    keepWorking([...everyMinute, filesOf(runtime)], { everyMs: 60_000, ...atWork }),
    keepWorking(everyHour, { everyMs: 3_600_000, ...atWork }),
  ]
  const own = createFront(runtime)
  const front = options.wrap ? options.wrap(own, server) : own
  server.off('request', wait).on('request', front)
  ready.resolve(front)
  const stop = once(async () => {
    await Promise.all([drain(server), ...works.map((work) => work.stop())])
    await postOffice.stop()
    await runtime.watch.stop()
  })
  return {
    url: runtime.config.baseUrl,
    port,
    runtime,
    postOffice,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

async function createRuntime(options: ServerOptions, port: number): Promise<Runtime> {
  const { database, secret, now = () => new Date().toISOString() } = options
  // Port 0 means "any free one": only now is it known which.
  const config = options.config.port === 0 ? withPort(options.config, port) : options.config
  const { baseUrl } = config
  const cache = new PageCache({
    maxSize: cacheBytes,
    clock: options.now ? () => Date.parse(now()) : Date.now,
    isAway: () => isDatabaseAway({ database }),
  })
  const reads = createKeptReads()
  return {
    ...options,
    config,
    now,
    newId,
    cache,
    reads,
    painter: createPainter(),
    watch: await watchChanges(database, [cache, reads]),
    identity: createIdentity({ db: database.db, baseUrl, secret, now, newId }),
  }
}

const withPort = (config: Config, port: number): Config => ({
  ...config,
  port,
  baseUrl: config.baseUrl.replace(/:0$/, `:${port}`),
})

async function openPost(options: ServerOptions, runtime: Runtime): Promise<PostOffice> {
  const { config, database, log } = runtime
  const scope = systemScope(runtime)
  const ownCarrier = config.smtpUrl
    ? smtpCarrier(config.smtpUrl, await readDkim(config))
    : fileCarrier(config.dataDir)
  return openPostOffice({
    database,
    log,
    scope,
    carrier: options.carrier ?? ownCarrier,
    sender: async () => ({ name: (await readCommunity(scope)).name, address: config.mailFrom }),
  })
}

/** Within the minute, a kept place goes to the next in turn, and people are reminded and thanked. */
const everyMinute: readonly Work[] = [
  [runDraws, 'Draws could not be made'],
  [lapseOffers, 'Offers could not be looked at'],
  [remindPeople, 'Reminders could not be written'],
  [queueNotices, 'A message to many could not be written'],
  [continueImports, 'People of a file could not be brought in'],
]

/** Once an hour, what is over of sessions, links, counts and needs goes, and series get new dates. */
const everyHour: readonly Work[] = [
  [tidyIdentity, 'Tidying up failed'],
  [forgetNeeds, 'Needs of events long ago could not be deleted'],
  [forgetOldImports, 'Files of people from long ago could not be deleted'],
  [makeDigest, 'What is new could not be gathered'],
  [forgetKeptNeeds, 'Needs that were kept for a year could not be deleted'],
  [makeSeriesDates, 'Making dates of series failed'],
]

const filesOf = ({ config: { dataDir } }: Runtime): Work => [
  (scope) => forgetMailFiles(dataDir, scope),
  'Letters of those who were forgotten could not be deleted',
]

/** A port that somebody else has. */
export class PortInUseError extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`,
    )
    this.name = 'PortInUseError'
  }
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(port) : error),
    )
    server.listen({ port, ...(host !== undefined && { host }) }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const limit = setTimeout(() => server.closeAllConnections(), drainMs)
  await closed
  clearTimeout(limit)
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}

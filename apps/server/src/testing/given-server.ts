import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createIdentity, loadExample } from '@cuppa/api'
import type { SharePicture, SiteFrame, SitePage } from '@cuppa/client'
import type { Database } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import type { CommunityView } from '@cuppa/domain'

import { readConfig } from '../config/config.ts'
import type { ServerLimits } from '../http/create-http.ts'
import { withNonce } from '../lifecycle/built.ts'
import { newId } from '../lifecycle/new-id.ts'
import { type RunningServer, startServer } from '../lifecycle/start-server.ts'
import { systemScope } from '../lifecycle/system-scope.ts'
import { createLog } from '../log/log.ts'
import type { Carrier } from '../mail/carriers.ts'

export interface GivenServer extends AsyncDisposable {
  readonly server: RunningServer
  readonly database: Database
  readonly url: string
  /** Every line that was logged. */
  readonly logged: string[]
  /** Every picture that was drawn. */
  readonly drawn: SharePicture[]
  readonly dataDir: string
  /** A Cookie header of an administrator. */
  readonly signIn: () => Promise<string>
}

interface Wanted {
  readonly environment?: Readonly<Record<string, string>>
  readonly example?: boolean
  readonly database?: Database
  readonly carrier?: Carrier
  readonly limits?: ServerLimits
}

const secret = 'a secret for tests only, long enough'

/** A real server on a free port and a real database; the pages are only as much as tests need. */
export async function givenServer(wanted: Wanted = {}): Promise<GivenServer> {
  const scratch = wanted.database ? undefined : await borrowDatabase()
  const database = wanted.database ?? scratch
  if (!database) throw new Error('no database')
  const dataDir = await mkdtemp(join(tmpdir(), 'cuppa-server-'))
  const logged: string[] = []
  const drawn: SharePicture[] = []
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    CUPPA_DATA_DIR: dataDir,
    CUPPA_SECRET: secret,
    ...wanted.environment,
  })
  const now = () => new Date().toISOString()
  if (wanted.example) await loadExample(systemScope({ database, config, secret, now }))
  const server = await startServer({
    config,
    secret,
    database,
    log: createLog('debug', { write: (line: string) => void logged.push(line) }),
    site: {
      renderPage,
      drawShareImage: (picture, shown) => {
        drawn.push(picture)
        return drawShareImage(picture, shown)
      },
      assets: {
        styles: ['/assets/site.css'],
        script: null,
        newPasskeyScript: null,
        preloadFont: null,
      },
      files: new Map(),
    },
    dashboard: {
      document: withNonce('<!doctype html><html><head></head><body>app</body></html>'),
      files: new Map(),
    },
    ...(wanted.carrier && { carrier: wanted.carrier }),
    ...(wanted.limits && { limits: wanted.limits }),
  })
  const url = `http://127.0.0.1:${server.port}`
  return {
    server,
    database,
    url,
    logged,
    drawn,
    dataDir,
    signIn: () => signIn(server, database),
    [Symbol.asyncDispose]: async () => {
      await server.stop()
      await scratch?.[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Shows the data as text: enough to see which page it is and what is in it. */
function renderPage(page: SitePage, frame: SiteFrame): string {
  const data = JSON.stringify({ page, frame }).replaceAll('<', '&lt;')
  return `<!doctype html><html lang="en-GB"><head><title>${page.name}</title><link rel="stylesheet" href="${frame.assets.themeStyle}" /></head><body><pre>${data}</pre></body></html>`
}

/** A drawing of one colour for each picture, so that two differ and none takes long. */
function drawShareImage(picture: SharePicture, community: CommunityView): string {
  const said =
    picture.name === 'statement' ? picture.statement.title : picture.direction?.version.id
  const colour = createHash('sha256').update(`${said} ${community.name}`).digest('hex').slice(0, 6)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#${colour}"/></svg>`
}

async function signIn(server: RunningServer, database: Database): Promise<string> {
  const identity = createIdentity({
    db: database.db,
    baseUrl: server.runtime.config.baseUrl,
    secret,
    now: () => new Date().toISOString(),
    newId,
  })
  const link = await identity.firstRunLink()
  const token = new URL(link ?? '').searchParams.get('token')
  const { setCookies } = await identity.redeemLink(token)
  return setCookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
}

interface RawRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** As it goes over the wire: nothing is unpacked, and any Host can be sent. */
export function raw(url: string, path: string, wanted: RawRequest = {}): Promise<RawAnswer> {
  const { port, hostname } = new URL(url)
  const { method = 'GET', headers = {}, body } = wanted
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const bytes = Buffer.concat(parts)
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          bytes,
          text: bytes.toString(),
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** A form as our own page sends it. */
export const form = (url: string, fields: Readonly<Record<string, string>>, headers = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url, ...headers },
  body: new URLSearchParams(fields).toString(),
})

/** A call as the dashboard makes it. */
export const call = (url: string, input: unknown, headers = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-cuppa': '1', origin: url, ...headers },
  body: typeof input === 'string' ? input : JSON.stringify(input),
})

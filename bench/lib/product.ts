import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import type { ScratchDatabase } from '@cuppa/db/testing'

import { ended, freePort, pinned, residentMegabytes, untilAnswered } from './process.ts'

const bundle = join(import.meta.dirname, '../../apps/server/dist/cuppa.js')
const secret = randomBytes(32).toString('hex')

export interface Product {
  /** Without a slash at the end. */
  readonly base: string
  /** From the start of the process to its first answered page. */
  readonly startedInMs: number
  readonly residentMegabytes: () => number
  readonly stop: () => Promise<void>
}

/** A free address that a product can be started at later. */
export const freeBase = async () => `http://127.0.0.1:${await freePort()}`

/** The built product on the servers' core; an embedded database must be closed here before it is opened there. */
export async function startProduct(
  { address }: Pick<ScratchDatabase, 'address'>,
  base: string,
): Promise<Product> {
  // As `npm start` starts it.
  const server = pinned([process.execPath, '--max-semi-space-size=8', bundle, 'start'], {
    ...('url' in address ? { DATABASE_URL: address.url } : { DATABASE_URL: '' }),
    CUPPA_DATA_DIR: 'folder' in address ? address.folder : join(process.cwd(), '.cuppa/bench'),
    CUPPA_BASE_URL: base,
    CUPPA_SECRET: secret,
    // The load comes as from many people, each named in a header.
    CUPPA_TRUSTED_PROXIES: '1',
    HOST: '127.0.0.1',
    PORT: new URL(base).port,
    LOG_LEVEL: 'warn',
    SMTP_URL: '',
  })
  const startedInMs = await untilAnswered(`${base}/`, server)
  return {
    base,
    startedInMs,
    residentMegabytes: () => residentMegabytes(server.pid ?? 0),
    stop: () => ended(server),
  }
}

import { randomBytes } from 'node:crypto'

import {
  createCaller,
  createIdentity,
  eventsOfL,
  type Keep,
  loadExample,
  loadManyEvents,
  loadManyPeople,
  loadSize,
  type Scope,
} from '@cuppa/api'
import type { Database } from '@cuppa/db'
import { countingIds, scratchDatabase, type ScratchDatabase } from '@cuppa/db/testing'

/** Which database a figure is taken on; PostgreSQL is the one that CUPPA_TEST_DATABASE_URL names. */
export type Engine = 'embedded' | 'postgres'

/** The example as people first see it, a data set of size S, or one thing in its largest number. */
export type Content = 'example' | 'S' | 'events of L' | 'a million people'

const newId = countingIds()
const secret = randomBytes(32).toString('hex')
const postgresUrl = process.env['CUPPA_TEST_DATABASE_URL']

/** A database of its own with this content in it, gone at the end of the block. */
export async function communityOn(engine: Engine, content: Content): Promise<ScratchDatabase> {
  if (engine === 'postgres' && postgresUrl === undefined) throw new Error('No PostgreSQL is named')
  const scratch = await onEngine(engine, scratchDatabase)
  await loaders[content](asSystem(scratch))
  return scratch
}

const loaders: Readonly<Record<Content, (scope: Scope) => Promise<unknown>>> = {
  example: loadExample,
  S: (scope) => loadSize(scope, 'S'),
  'events of L': (scope) => loadManyEvents(scope, eventsOfL),
  'a million people': (scope) => loadManyPeople(scope, 1_000_000),
}

/** The helper of the tests chooses by this variable. */
async function onEngine<Result>(engine: Engine, work: () => Promise<Result>): Promise<Result> {
  if (engine === 'embedded') delete process.env['CUPPA_TEST_DATABASE_URL']
  try {
    return await work()
  } finally {
    if (postgresUrl !== undefined) process.env['CUPPA_TEST_DATABASE_URL'] = postgresUrl
  }
}

export const asSystem = (database: Pick<Database, 'db'>): Scope => ({
  db: database.db,
  actor: { kind: 'system' },
  now: () => new Date().toISOString(),
  newId,
  tags: new Set(),
  secret,
})

/** Asks as anyone may. */
export const askAsVisitor = (database: Pick<Database, 'db'>, keep?: Keep) =>
  createCaller({ ...asSystem(database), actor: { kind: 'visitor' }, requestId: 'bench', keep })

/** Calls with all rights, to put in place what a figure needs. */
export const callAsSystem = (database: Pick<Database, 'db'>) =>
  createCaller({ ...asSystem(database), requestId: 'bench' })

/** The cookie of a first administrator who signs in by the link that a new site prints. */
export async function signIn(database: Database, baseUrl: string): Promise<string> {
  const { db, now } = asSystem(database)
  const identity = createIdentity({ db, now, newId, baseUrl, secret })
  const link = await identity.firstRunLink()
  const token = new URL(link ?? baseUrl).searchParams.get('token')
  const { setCookies } = await identity.redeemLink(token)
  return setCookies.map((cookie) => cookie.split(';', 1)[0]).join('; ')
}

import { randomBytes } from 'node:crypto'

import type { Db } from '@cuppa/db'
import { scratchDb } from '@cuppa/db/testing'
import type { Role } from '@cuppa/domain'

import { createCaller } from '../app-router.ts'
import { createIdentity } from '../identity/create-identity.ts'
import type { SignInMeta } from '../identity/sessions.ts'
import type { Actor, Scope } from '../kernel/scope.ts'
import { nextId, noon } from './world.ts'

export type Site = Awaited<ReturnType<typeof someSite>>

/** A community of one's own with a clock that the test moves. */
export async function someSite(options: { baseUrl?: string; db?: Db } = {}) {
  const scratch = options.db ? undefined : await scratchDb()
  const db = options.db ?? scratch?.db
  if (!db) throw new Error('No database')
  const baseUrl = options.baseUrl ?? 'https://cuppa.example'
  let now = noon
  const world = {
    db,
    baseUrl,
    secret: 'a secret for tests only',
    now: () => now,
    newId: nextId,
    randomBytes: (size: number) => new Uint8Array(randomBytes(size)),
  }
  const identity = createIdentity(world)
  const scope = (actor: Actor): Scope => ({ ...world, actor, tags: new Set() })
  const signIn = async (url: string | null, meta?: SignInMeta) =>
    cookieOf(await identity.redeemLink(tokenIn(url ?? ''), meta))
  const callerWith = async (cookie: string | null) =>
    createCaller({ ...scope(await identity.actorOf(cookie)), requestId: 'request-1' })
  return {
    db,
    identity,
    scope,
    system: scope({ kind: 'system' }),
    wait: (minutes: number) => {
      now = new Date(Date.parse(now) + minutes * 60_000).toISOString()
    },
    /** Signs in with the link in a mail or from the command line; answers the browser's cookie. */
    signIn,
    /** Everything that someone with this cookie may call. */
    callerWith,
    /** The first administrator, who has named the community. */
    founder: async (email = 'ada@example.org') => {
      const cookie = await signIn(await identity.firstRunLink())
      const caller = await callerWith(cookie)
      await caller.community.start({ community: 'The Allotment', name: 'Ada', email })
      return { cookie, caller: await callerWith(cookie) }
    },
    /** Someone who was invited, and came. */
    join: async (by: string, { email, role }: { email: string; role: Role }) => {
      const caller = await callerWith(by)
      await caller.staff.invite({ email, name: `Someone, ${role}`, role })
      const cookie = await signIn(await lastLink(db))
      return { cookie, caller: await callerWith(cookie) }
    },
    lastLink: () => lastLink(db),
    mails: () =>
      db
        .selectFrom('outbox_message')
        .selectAll()
        .where('state', '<>', 'void')
        .orderBy('id')
        .execute(),
    [Symbol.asyncDispose]: async () => scratch?.[Symbol.asyncDispose](),
  }
}

/** The token in a link, or in the text of a mail. */
export function tokenIn(text: string): string {
  const token = /[?&]token=([\w-]+)/.exec(text)?.[1]
  if (token === undefined) throw new Error('There is no link here')
  return token
}

/** What a browser sends back after these cookies. */
export const cookieOf = ({ setCookies }: { readonly setCookies: readonly string[] }) =>
  setCookies.map((cookie) => cookie.split(';')[0]).join('; ')

async function lastLink(db: Db): Promise<string> {
  const mail = await db
    .selectFrom('outbox_message')
    .select('text')
    .where('state', '<>', 'void')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return mail.text
}

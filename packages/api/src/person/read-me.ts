import { Credit, type MyContribution, type MyView, presentConsent, standingOf } from '@cuppa/domain'

import { listOwnBookings } from '../booking/own-bookings.ts'
import { readLedger } from '../consent/read-ledger.ts'
import { listSessions, readPasskeys } from '../identity/account.ts'
import { asPerson } from '../identity/as-person.ts'
import { isFresh } from '../identity/step-up.ts'
import { demand } from '../kernel/permission.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { topics } from './choose-messages.ts'
import { openKeptNeeds } from './kept-needs.ts'
import {
  findNeed,
  getPerson,
  hasAskedForAddress,
  listCredited,
  listLooks,
  listStatementsOf,
  listWays,
} from './me.queries.ts'
import { calendarLink } from './own-calendar.ts'

type Part = MyView['part']
type ViewOf<Each extends Part> = Extract<MyView, { part: Each }>
type Read<Each extends Part> = (scope: ReadScope) => Promise<ViewOf<Each>>

const home: Read<'home'> = async (scope) => {
  const person = await me(scope)
  const isStaff = scope.actor.kind === 'staff'
  return { part: 'home', name: person.name, standing: standingOf(person), isStaff }
}

const details: Read<'details'> = async (scope) => {
  const { id, name } = await me(scope)
  const ways = await listWays(scope.db, id)
  return {
    part: 'details',
    name,
    ways: ways.map(({ verifiedAt, key: _, ...way }) => ({
      ...way,
      isVerified: verifiedAt !== null,
    })),
    isAsked: await hasAskedForAddress(scope.db, id, scope.now()),
  }
}

const named: Read<'named'> = async (scope) => {
  const { name, creditKind, creditName } = await me(scope)
  return { part: 'named', name, credit: Credit.parse({ as: creditKind, name: creditName }) }
}

const contributions: Read<'contributions'> = async (scope) => {
  const { id } = await me(scope)
  return {
    ...(await named(scope)),
    part: 'contributions',
    contributions: await readContributionsOf(scope, id),
  }
}

async function readContributionsOf(
  { db }: ReadScope,
  id: Parameters<typeof listCredited>[1],
): Promise<MyContribution[]> {
  const credited = await listCredited(db, id)
  const statements = await listStatementsOf(
    db,
    credited.map(({ sourceId }) => sourceId),
  )
  return credited.map(({ ownKind, ownName, ...source }) => ({
    ...source,
    here: ownKind === null ? null : Credit.parse({ as: ownKind, name: ownName }),
    statements: statements
      .filter(({ sourceId }) => sourceId === source.sourceId)
      .map(({ slug, title, words }) => ({ slug, title: title || words.slice(0, 120) })),
  }))
}

const bookings: Read<'bookings'> = async (scope) => {
  const person = await me(scope)
  return {
    part: 'bookings',
    bookings: await listOwnBookings(scope, person.id),
    calendar: calendarLink(scope, person),
  }
}

const seen: Read<'seen'> = async (scope) => ({ part: 'seen', seenBy: (await me(scope)).seenBy })

const messages: Read<'messages'> = async (scope) => {
  const { id } = await me(scope)
  const ledger = await readLedger(scope.db, id)
  const ways = await listWays(scope.db, id)
  return {
    part: 'messages',
    chosen: topics
      .filter((topic) => presentConsent(ledger, topic) === 'given')
      .map(({ purpose, channel }) => `${purpose} ${channel}`),
    ways: [...new Set(ways.map(({ kind }) => kind))],
    ledger: ledger.map(({ id: _id, basis: _basis, wording: _wording, ...entry }) => entry),
  }
}

const needs: Read<'needs'> = async (scope) => {
  const { id } = await me(scope)
  const kept = await findNeed(scope.db, id)
  const looks = await listLooks(scope.db, id)
  return {
    part: 'needs',
    words: kept ? openKeptNeeds(scope, id, kept.sealed) : '',
    keepUntil: kept?.keepUntil ?? null,
    looks,
  }
}

const devices: Read<'devices'> = async (scope) => ({
  part: 'devices',
  sessions: (await listSessions(scope)).map(({ current, method: _, ...session }) => ({
    ...session,
    isThis: current,
  })),
  passkeys: (await readPasskeys(scope)).map(({ id, name }) => ({ id, name })),
})

const leave: Read<'leave'> = async (scope) => ({
  part: 'leave',
  standing: standingOf(await me(scope)),
})

const parts: { readonly [Each in Exclude<Part, 'address'>]: Read<Each> } = {
  home,
  details,
  named,
  contributions,
  bookings,
  seen,
  messages,
  needs,
  devices,
  download: async () => ({ part: 'download' }),
  leave,
  erase: async (scope) => ({ part: 'erase', isFresh: isFresh(scope) }),
}

/** One of the pages of whoever is signed in. */
export function readMyPage(scope: ReadScope, part: keyof typeof parts): Promise<MyView> {
  demand(scope, 'belong')
  return parts[part](scope)
}

const me = (scope: ReadScope) => getPerson(scope.db, asPerson(scope).personId)

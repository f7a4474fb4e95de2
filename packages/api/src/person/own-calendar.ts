import { address, maySignIn, PersonId, standingOf } from '@cuppa/domain'
import { z } from 'zod'

import { siteOf } from '../identity/tokens.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'
import { chance, secretOf } from '../kernel/sealed.ts'
import { openClaims, signClaims } from '../kernel/signed.ts'
import { asOneself, changePerson } from './as-oneself.ts'
import { findPerson } from './me.queries.ts'
import { listOwnDates } from './own-dates.ts'

const Claims = z.strictObject({ person: PersonId, nonce: z.string().max(40) })

interface OwnCalendar {
  readonly id: PersonId
  readonly calendarNonce: string | null
}

/**
 * The secret address of somebody's own calendar; `null` until they ask for one. The database holds
 * only a part of it, so that a copy of the database opens no calendar.
 */
export function calendarLink(scope: ReadScope, { id, calendarNonce }: OwnCalendar): string | null {
  if (calendarNonce === null) return null
  const token = signClaims(secretOf(scope), 'own calendar', { person: id, nonce: calendarNonce })
  return siteOf(scope) + address.ownCalendar(token)
}

/** Gives whoever asks a calendar of their own, or another address for it: the old one ends at once. */
export const renewCalendar = (scope: Scope) =>
  asOneself(scope, { command: 'person.renewCalendar' }, (inner, { id }) =>
    changePerson(inner, id, {
      calendar_nonce: Buffer.from(chance(scope, 18)).toString('base64url'),
    }),
  )

/** Ends the address of one's own calendar. */
export const endCalendar = (scope: Scope) =>
  asOneself(scope, { command: 'person.endCalendar' }, (inner, { id }) =>
    changePerson(inner, id, { calendar_nonce: null }),
  )

/** The dates at which the owner of this address has a place, as anybody may read of them. */
export async function readOwnCalendar(scope: ReadScope, token: string) {
  const claims = Claims.safeParse(openClaims(secretOf(scope), 'own calendar', token)).data
  const owner = claims && (await findPerson(scope.db, claims.person))
  const isGood = owner?.calendarNonce === claims?.nonce && owner && maySignIn(standingOf(owner))
  if (!isGood) throw new RefusalError({ kind: 'not-found', code: 'notice/link-unknown', data: {} })
  return listOwnDates(scope.db, owner.id)
}

import type { PersonId } from '@cuppa/domain'

import { readEmailAddress } from '../identity/email-address.ts'
import { mayTry } from '../identity/limits.ts'
import { days } from '../kernel/moments.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findByForm } from './booking.queries.ts'
import { findOwnKey } from './claim-bookings.ts'
import { type MakeBooking, makeBooking, type Receipt } from './make-booking.ts'
import { keyOfPerson } from './receipt.ts'

/** A ward or a school may share a network, and a family or a helper an address. */
const most = { ofNetwork: 60, forAddress: 10 } as const

export interface BookingMeta {
  readonly network: string
  /** Whoever is signed in while the form is sent; they may well book for somebody else. */
  readonly signedIn: PersonId | null
}

/**
 * A booking by the public form. So that nobody fills an event, or sends mail to strangers, by a
 * program (S59, S60), one network makes so many bookings in an hour, and one address gets so many in
 * a day. A form that is sent again makes no other booking, and is always answered.
 */
export async function bookByForm(
  scope: Scope,
  input: MakeBooking,
  { network, signedIn }: BookingMeta,
): Promise<Receipt> {
  if (!(await findByForm(scope.db, input.formKey)) && !(await mayBook(scope, input, network))) {
    throw new RefusalError({ kind: 'not-allowed', code: 'booking/too-many-forms', data: {} })
  }
  return makeBooking(scope, input, await isThemselves(scope, input, signedIn))
}

async function mayBook(scope: Scope, { email }: MakeBooking, network: string): Promise<boolean> {
  if (!(await mayTry(scope, { what: `booking from ${network}`, most: most.ofNetwork })))
    return false
  const address = email === null ? undefined : readEmailAddress(email)
  if (!address) return true
  const what = `booking for ${address.key}`
  return mayTry(scope, { what, most: most.forAddress, within: days(1) })
}

/** Who books for themselves does it by their own name and address. */
async function isThemselves(
  scope: Scope,
  { name, email }: MakeBooking,
  signedIn: PersonId | null,
): Promise<PersonId | null> {
  const own = signedIn && (await findOwnKey(scope, signedIn))
  const address = email === null ? undefined : readEmailAddress(email)
  if (!own || !address) return null
  const key = keyOfPerson(scope, { name, email: address.email, phone: null, post: null })
  return key === own ? signedIn : null
}

import { readEmailAddress } from '../identity/email-address.ts'
import { mayTry } from '../identity/limits.ts'
import { days } from '../kernel/moments.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findByForm } from './booking.queries.ts'
import { type MakeBooking, makeBooking, type Receipt } from './make-booking.ts'

/** A ward or a school may share a network, and a family or a helper an address. */
const most = { ofNetwork: 60, forAddress: 10 } as const

/**
 * A booking by the public form. So that nobody fills an event, or sends mail to strangers, by a
 * program (S59, S60), one network makes so many bookings in an hour, and one address gets so many in
 * a day. A form that is sent again makes no other booking, and is always answered.
 */
export async function bookByForm(
  scope: Scope,
  input: MakeBooking,
  network: string,
): Promise<Receipt> {
  if (!(await findByForm(scope.db, input.formKey)) && !(await mayBook(scope, input, network))) {
    throw new RefusalError({ kind: 'not-allowed', code: 'booking/too-many-forms', data: {} })
  }
  return makeBooking(scope, input)
}

async function mayBook(scope: Scope, { email }: MakeBooking, network: string): Promise<boolean> {
  if (!(await mayTry(scope, { what: `booking from ${network}`, most: most.ofNetwork })))
    return false
  const address = email === null ? undefined : readEmailAddress(email)
  if (!address) return true
  const what = `booking for ${address.key}`
  return mayTry(scope, { what, most: most.forAddress, within: days(1) })
}

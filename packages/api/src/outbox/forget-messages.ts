import type { BookingId, PersonId } from '@cuppa/domain'

import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'

interface Whose {
  readonly personId: PersonId
  readonly bookings: readonly BookingId[]
  readonly addresses: ReadonlySet<string>
  readonly ways: ReadonlySet<string>
  readonly ownAddresses: ReadonlySet<string>
}

/** Says of a letter that its words are gone, and that its file has yet to go. */
const problem = { begun: 'forgotten', done: 'forgotten, with its file' } as const

/**
 * Takes the words and the address out of every letter to somebody; what has not gone goes no more.
 * At a mailbox that others read too, letters about their bookings stay.
 */
export async function forgetMessages(scope: Scope, whose: Whose): Promise<void> {
  const { db, now } = scope
  const all = [...whose.addresses, ...whose.ways]
  const own = [...whose.ownAddresses, ...whose.ways]
  await db
    .updateTable('outbox_message')
    .set((eb) => ({
      to_address: '',
      subject: '',
      text: '',
      calendar: null,
      calendar_method: null,
      problem: problem.begun,
      state: eb
        .case()
        .when('state', 'in', ['queued', 'sending', 'no-answer'])
        .then('dropped' as const)
        .else(eb.ref('state'))
        .end(),
      settled_at: eb.fn.coalesce('settled_at', eb.val(now())),
    }))
    .where((eb) =>
      eb.or([
        eb('person_id', '=', whose.personId),
        ...(whose.bookings.length === 0 ? [] : [eb('booking_id', 'in', whose.bookings)]),
        ...(own.length === 0 ? [] : [eb('to_address', 'in', own)]),
        ...(all.length === 0
          ? []
          : [eb.and([eb('to_address', 'in', all), eb('booking_id', 'is', null)])]),
      ]),
    )
    .execute()
}

/** Letters whose files have yet to go, where mail is kept as files. */
export async function listForgottenMail(scope: Scope): Promise<string[]> {
  demand(scope, 'manage')
  const rows = await scope.db
    .selectFrom('outbox_message')
    .select('id')
    .where('problem', '=', problem.begun)
    .limit(1_000)
    .execute()
  return rows.map(({ id }) => id)
}

export async function markMailForgotten(scope: Scope, ids: readonly string[]): Promise<void> {
  demand(scope, 'manage')
  if (ids.length === 0) return
  await scope.db
    .updateTable('outbox_message')
    .set({ problem: problem.done })
    .where('id', 'in', ids)
    .execute()
}

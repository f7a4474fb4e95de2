import type { Db } from '@cuppa/db'
import type { Instant } from '@cuppa/domain'

import { later, minutes } from '../kernel/moments.ts'
import type { Scope } from '../kernel/scope.ts'
import type { DueMail } from './due-mail.ts'
import { textWithoutCode } from './enqueue-messages.queries.ts'
import { takeMail } from './take-mail.queries.ts'
import { withWords } from './with-words.ts'

/** After so many tries we stop, and an administrator can see what happened. */
export const mostTries = 6

/**
 * Takes what is due, each message by one taker only; what is about a booking in the order it was
 * written, each after the one before it has gone or never will. A message that is not settled comes
 * round again: it may arrive twice, but it is never lost. Mail of the platform itself, such as links
 * to sign in, does not wait behind letters to many.
 */
export async function takeDueMail(scope: Scope, most = 10): Promise<DueMail[]> {
  await dropUseless(scope)
  const first = await takeMail(scope, 'to one', most)
  const rows = first.length > 0 ? first : await takeMail(scope, 'to many', most)
  const whole = await withWords(scope, rows)
  return whole.toSorted((one, other) => one.turn - other.turn).map(({ turn: _, ...mail }) => mail)
}

/**
 * What would come too late to help anyone is not sent, called or printed any more, and neither is a
 * reminder of what has changed since.
 */
export async function dropUseless({ db, now }: Scope): Promise<void> {
  await drop(db, now(), 'too late').where('useful_until', '<=', now()).execute()
  await drop(db, now(), 'replaced')
    .where('booking_id', 'is not', null)
    .where('kind', 'like', 'reminder-%')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('outbox_message as later')
          .select('later.id')
          .whereRef('later.booking_id', '=', 'outbox_message.booking_id')
          .whereRef('later.turn', '>', 'outbox_message.turn'),
      ),
    )
    .execute()
}

/** What waits; whoever took something may still be at it. */
const drop = (db: Db, now: Instant, problem: string) =>
  db
    .updateTable('outbox_message')
    .set({ state: 'dropped', problem, settled_at: now, text: textWithoutCode })
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['queued', 'no-answer']),
        eb.and([eb('state', '=', 'sending'), eb('due_at', '<=', now)]),
      ]),
    )

/** A message as one taker has it; whoever took it since has another number of tries. */
type Taken = Pick<DueMail, 'id' | 'tries'>

/** It left for good. The secret part of a link goes from what we keep. */
export async function markSent(scope: Scope, mail: Taken & Pick<DueMail, 'kept'>) {
  await settle(scope, mail, { state: 'sent', text: mail.kept, problem: '' })
}

/** There is no way to send mail: it stays here for an administrator to pass on by hand. */
export async function markKept(scope: Scope, mail: Taken) {
  await settle(scope, mail, { state: 'kept', problem: '' })
}

/** It did not go. Tries again, later each time: 1, 4, 16, 64, 256 minutes. */
export async function markFailed(
  scope: Scope,
  { id, tries, kept }: Taken & Pick<DueMail, 'kept'>,
  problem: string,
) {
  const said = problem.slice(0, 500)
  if (tries >= mostTries) {
    await settle(scope, { id, tries }, { state: 'failed', text: kept, problem: said })
    return
  }
  await scope.db
    .updateTable('outbox_message')
    .set({
      state: 'queued',
      due_at: later(scope.now(), minutes(4 ** (tries - 1))),
      problem: said,
    })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('tries', '=', tries)
    .execute()
}

interface Settled {
  readonly state: 'sent' | 'kept' | 'failed'
  readonly text?: string
  readonly problem: string
}

async function settle(scope: Scope, { id, tries }: Taken, settled: Settled) {
  await scope.db
    .updateTable('outbox_message')
    .set({ ...settled, settled_at: scope.now() })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('tries', '=', tries)
    .execute()
}

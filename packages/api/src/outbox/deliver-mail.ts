import type { Db } from '@cuppa/db'
import type { Instant } from '@cuppa/domain'

import { later, minutes } from '../kernel/moments.ts'
import type { Scope } from '../kernel/scope.ts'
import { textWithoutCode } from './enqueue-messages.queries.ts'
import type { CalendarPart } from './enqueue-messages.ts'
import { withWords } from './with-words.ts'

/** One message on its way out. */
export interface DueMail {
  readonly id: string
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** What we keep of its words once it has gone: none of its secrets, and nothing that stands elsewhere. */
  readonly kept: string
  readonly tries: number
  readonly calendar: CalendarPart | null
  /** Where a click stops all that is like it (RFC 8058); `null` for what is no choice of theirs. */
  readonly stop: string | null
}

/** After so many tries we stop, and an administrator can see what happened. */
export const mostTries = 6
/** Whoever took a message and has said nothing since is taken to have died. */
const takenFor = minutes(10)

/**
 * Takes what is due, each message by one taker only; what is about a booking in the order it was
 * written, each after the one before it has gone or never will. A message that is not settled comes
 * round again: it may arrive twice, but it is never lost. Mail of the platform itself, such as links
 * to sign in, does not wait behind letters to many.
 */
export async function takeDueMail(scope: Scope, most = 10): Promise<DueMail[]> {
  await dropUseless(scope)
  const first = await take(scope, 'to one', most)
  const rows = first.length > 0 ? first : await take(scope, 'to many', most)
  const whole = await withWords(scope, rows)
  return whole.toSorted((one, other) => one.turn - other.turn).map(({ turn: _, ...mail }) => mail)
}

/** What is told to many waits until nothing that is meant for one person does. */
async function take(scope: Scope, which: 'to one' | 'to many', most: number) {
  const now = scope.now()
  return scope.db
    .updateTable('outbox_message')
    .set((eb) => ({
      state: 'sending' as const,
      taken_at: now,
      due_at: later(now, takenFor),
      tries: eb('tries', '+', 1),
    }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outbox_message as mail')
        .select('mail.id')
        .where('mail.channel', '=', 'email')
        .where('mail.notice_id', which === 'to one' ? 'is' : 'is not', null)
        .where('mail.state', 'in', ['queued', 'sending'])
        .where('mail.due_at', '<=', now)
        .where((mail) =>
          mail.not(
            mail.exists(
              mail
                .selectFrom('outbox_message as earlier')
                .select('earlier.id')
                .whereRef('earlier.booking_id', '=', 'mail.booking_id')
                .whereRef('earlier.turn', '<', 'mail.turn')
                .where('earlier.state', 'in', ['queued', 'sending'])
                .where('earlier.channel', '=', 'email'),
            ),
          ),
        )
        .orderBy((order) => order.case().when('mail.booking_id', 'is', null).then(0).else(1).end())
        .orderBy('mail.due_at')
        .orderBy('mail.turn')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'kind', 'to_address as to', 'subject', 'text', 'tries', 'turn'])
    .returning(['calendar', 'calendar_method as method'])
    .returning(['person_id as personId', 'notice_id as noticeId', 'booking_id as bookingId'])
    .execute()
}

export type TakenRow = Awaited<ReturnType<typeof take>>[number]

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

export const withoutTokens = (text: string) =>
  text
    .replaceAll(/([?&]token=)[\w-]+/g, '$1…')
    .replaceAll(/(\/checking\/)[\w.~-]+/g, '$1…')
    .replaceAll(/(code: )(?:[A-Z0-9]{5} [A-Z0-9]{5}|\d{3} \d{3})/g, '$1…')

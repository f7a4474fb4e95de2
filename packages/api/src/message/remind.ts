import { inTransaction } from '@cuppa/db'
import {
  defaultReminders,
  dueReminder,
  type EventId,
  messageKey,
  reachBy,
  type Reminders,
} from '@cuppa/domain'

import { eachAlone } from '../kernel/each-alone.ts'
import { days, hours, later } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { dropUseless } from '../outbox/deliver-mail.ts'
import { lockPlaces } from './message.queries.ts'
import {
  findReminders,
  listComers,
  listEvents,
  listHowToJoin,
  listWritten,
} from './remind.queries.ts'
import { type Telling, writeMessages } from './write-messages.ts'

/** Further ahead than this nobody is reminded. */
const ahead = days(8)
/** After an event people go home first; and what is days ago needs no thanks any more. */
const thanks = { after: hours(1), until: days(3) }

/**
 * Reminds those who have a place, and thanks them afterwards; for the work that looks every minute.
 * It asks what is due and not written, so it catches up after hours in which nothing ran (l).
 */
export async function remindPeople(scope: Scope): Promise<number> {
  demand(scope, 'manage')
  await dropUseless(scope)
  const now = scope.now()
  const coming = await listEvents(scope.db, 'starts_at', { from: now, to: later(now, ahead) })
  const ended = await listEvents(scope.db, 'ends_at', {
    from: later(now, -thanks.until),
    to: later(now, -thanks.after),
  })
  const due = [
    ...coming.map(({ id }) => ({ id, find: remindersDue })),
    ...ended.map(({ id }) => ({ id, find: thanksDue })),
  ]
  return eachAlone(due, ({ id, find }) => writeDue(scope, id, find))
}

type FindDue = (scope: Scope, eventId: EventId) => Promise<Telling[]>

/** Looked at once more under the lock: somebody may have cancelled meanwhile. */
async function writeDue(scope: Scope, eventId: EventId, find: FindDue): Promise<number> {
  if ((await find(scope, eventId)).length === 0) return 0
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    await lockPlaces(tx, eventId)
    return writeMessages(inner, await find(inner, eventId))
  })
}

async function remindersDue(scope: Scope, eventId: EventId): Promise<Telling[]> {
  const comers = await listComers(scope.db, eventId)
  const reminders = (await findReminders(scope.db, eventId)) ?? defaultReminders
  const joins = await listHowToJoin(scope.db, eventId)
  const due = comers.flatMap((recipient) => {
    const time = reminderFor(recipient, reminders, scope.now())
    const kind = time && (`reminder-${time}` as const)
    const join = joins.get(recipient.mode) ?? null
    return kind ? [{ recipient, kind, number: recipient.sequence, join }] : []
  })
  return notWritten(scope, due)
}

type Comer = Awaited<ReturnType<typeof listComers>>[number]

function reminderFor(comer: Comer, reminders: Reminders, now: string) {
  const reached = reachBy(comer)
  if (!reached) return undefined
  const { channel } = reached
  const { startsAt, changedAt, toldAt } = comer
  return dueReminder({ reminders, channel, startsAt, toldAt: toldAt ?? changedAt, now })
}

async function thanksDue(scope: Scope, eventId: EventId): Promise<Telling[]> {
  const comers = await listComers(scope.db, eventId)
  const due = comers.map((recipient) => ({
    recipient,
    kind: 'thanks' as const,
    number: recipient.sequence,
  }))
  return notWritten(scope, due)
}

async function notWritten(scope: Scope, due: readonly Telling[]): Promise<Telling[]> {
  const written = await listWritten(
    scope.db,
    due.map(({ recipient }) => recipient.id),
  )
  return due.filter(
    ({ recipient: { id }, kind, number }) => !written.has(messageKey({ id, kind, number })),
  )
}

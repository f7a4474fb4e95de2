import { later, minutes } from '../kernel/moments.ts'
import type { Scope } from '../kernel/scope.ts'

/** Whoever took a message and has said nothing since is taken to have died. */
const takenFor = minutes(10)

/** What is told to many waits until nothing that is meant for one person does. */
export async function takeMail(scope: Scope, which: 'to one' | 'to many', most: number) {
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

export type TakenRow = Awaited<ReturnType<typeof takeMail>>[number]

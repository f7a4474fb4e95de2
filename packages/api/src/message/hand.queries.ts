import type { Db, ReadDb, Tables } from '@cuppa/db'
import type { BookingId } from '@cuppa/domain'
import type { FunctionModule } from 'kysely'

import type { Place } from '../kernel/place.ts'

/** About a booking, or what many are told; the words of that stand once, with the notice. */
const messages = (db: ReadDb) =>
  db
    .selectFrom('outbox_message as message')
    .leftJoin('booking', 'booking.id', 'message.booking_id')
    .leftJoin('event', 'event.id', 'booking.event_id')
    .leftJoin('notice', 'notice.id', 'message.notice_id')
    .leftJoin('person as reader', 'reader.id', 'message.person_id')
    .leftJoin('person', 'person.id', 'message.settled_by')
    .select(['message.id', 'message.channel', 'message.kind', 'message.state', 'message.turn'])
    .select(['to_address as to', 'message.subject', 'message.text'])
    .select(['notice.words', 'notice.purpose'])
    .select((eb) => [
      eb.fn.coalesce('booking.name', 'reader.name').$notNull().as('name'),
      orderedBy(eb.fn).as('at'),
    ])
    .select(['message.created_at as writtenAt', 'useful_until as usefulUntil', 'message.tries'])
    .select(['taken_at as triedAt', 'settled_at as settledAt', 'person.name as by'])
    .select(['event.slug', 'event.title', 'event.zone', 'message.booking_id as bookingId'])
    .select(['starts_wall as startsWall', 'ends_wall as endsWall'])
    .select(['starts_at as startsAt', 'ends_at as endsAt'])
    .where('message.channel', '<>', 'email')

type Fn = FunctionModule<
  Tables & { message: Tables['outbox_message'] },
  'message' | 'event' | 'booking'
>

/** What is to be done is done by when the event begins; where there is none, by when it was written. */
const orderedBy = (fn: Fn) => fn.coalesce('event.starts_at', 'message.created_at').$notNull()

export type HandRow = Awaited<ReturnType<typeof listOpen>>[number]

export interface HandFilter {
  readonly channel: 'phone' | 'post'
  readonly after: Place | undefined
}

/** What is to be done, by when the event begins. */
export function listOpen(db: ReadDb, { channel, after }: HandFilter, most: number) {
  return messages(db)
    .where('message.channel', '=', channel)
    .where('message.state', 'in', ['queued', 'no-answer'])
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb(orderedBy(eb.fn), '>', after?.at ?? ''),
          eb.and([
            eb(orderedBy(eb.fn), '=', after?.at ?? ''),
            eb('message.id', '>', after?.id ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy((eb) => orderedBy(eb.fn))
    .orderBy('message.id')
    .limit(most)
    .execute()
}

/** What is done or not needed any more, newest first. */
export function listSettled(db: ReadDb, { channel, after }: HandFilter, most: number) {
  return messages(db)
    .where('message.channel', '=', channel)
    .where('message.state', 'in', ['sent', 'dropped'])
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('message.created_at', 'message.id'),
          '<',
          eb.tuple(after?.at ?? '', after?.id ?? ''),
        ),
      ),
    )
    .orderBy('message.created_at', 'desc')
    .orderBy('message.id', 'desc')
    .limit(most)
    .execute()
}

export function findHand(db: ReadDb, id: string) {
  return messages(db).where('message.id', '=', id).executeTakeFirst()
}

/** Locked, so that of two who mark it at once the second is told. */
export async function lockHand(tx: Db, id: string): Promise<void> {
  await tx
    .selectFrom('outbox_message')
    .select('id')
    .where('id', '=', id)
    .where('channel', '<>', 'email')
    .forUpdate()
    .executeTakeFirst()
}

export async function hasLater(
  db: ReadDb,
  { bookingId, turn }: { readonly bookingId: BookingId | null; readonly turn: number },
): Promise<boolean> {
  const later = await db
    .selectFrom('outbox_message')
    .select('id')
    .where('booking_id', '=', bookingId)
    .where('turn', '>', turn)
    .executeTakeFirst()
  return later !== undefined
}

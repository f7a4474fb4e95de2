import type { ReadDb } from '@cuppa/db'
import { type BookingId, type BookingState, type EventId, type Mode } from '@cuppa/domain'

import { containing } from '../kernel/containing.ts'

export interface BookingFilter {
  readonly eventId: EventId
  readonly states?: readonly BookingState[] | undefined
  readonly mode?: Mode | undefined
  /** Part of the name or of a way to reach somebody. */
  readonly search?: string | undefined
}

const deskRows = (db: ReadDb) =>
  db
    .selectFrom('booking')
    .leftJoin('booking_need as need', 'need.booking_id', 'booking.id')
    .leftJoin('person as staff', 'staff.id', 'booking.booked_by')
    .select(['booking.id', 'booking.event_id as eventId', 'mode', 'state', 'booking.name'])
    .select(['booking.email', 'phone', 'post', 'companions', 'turn', 'offer_until as offerUntil'])
    .select(['booked_at as bookedAt', 'booking.changed_at as changedAt', 'staff.name as bookedBy'])
    .select((eb) => eb('need.booking_id', 'is not', null).$castTo<boolean>().as('hasNeeds'))

export type DeskRow = NonNullable<Awaited<ReturnType<typeof findDeskRow>>>

export const findDeskRow = (db: ReadDb, id: BookingId) =>
  deskRows(db).where('booking.id', '=', id).executeTakeFirst()

/** What the team can sort its bookings by, as columns. */
const columns = {
  turn: 'turn',
  name: 'booking.name',
  state: 'state',
  mode: 'mode',
} as const
export type BookingOrder = keyof typeof columns

interface Sorted {
  readonly by: BookingOrder
  readonly descending: boolean
  readonly most: number
}

export function listDeskRows(
  db: ReadDb,
  { eventId, states, mode, search }: BookingFilter,
  { by, descending, most }: Sorted,
) {
  const direction = descending ? 'desc' : 'asc'
  const pattern = search === undefined || search === '' ? undefined : containing(search)
  return deskRows(db)
    .where('booking.event_id', '=', eventId)
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .$if(mode !== undefined, (query) => query.where('mode', '=', mode ?? 'online'))
    .$if(pattern !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('booking.name', 'ilike', pattern ?? ''),
          eb('booking.email', 'ilike', pattern ?? ''),
          eb('phone', 'ilike', pattern ?? ''),
          eb('post', 'ilike', pattern ?? ''),
        ]),
      ),
    )
    .orderBy(columns[by], direction)
    .orderBy('turn', direction)
    .limit(most)
    .execute()
}

/** How many wait for the same way to take part, and came before. */
export async function countBefore(
  db: ReadDb,
  { eventId, mode, turn }: Pick<DeskRow, 'eventId' | 'mode' | 'turn'>,
): Promise<number> {
  const row = await db
    .selectFrom('booking')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .where('state', '=', 'waiting')
    .where('turn', '<', turn)
    .executeTakeFirstOrThrow()
  return row.count
}

/** What somebody needs, sealed. */
export async function findNeeds(db: ReadDb, id: BookingId) {
  return db
    .selectFrom('booking_need')
    .select(['sealed', 'keep'])
    .where('booking_id', '=', id)
    .executeTakeFirst()
}

const answers = (db: ReadDb) =>
  db
    .selectFrom('booking_answer as answer')
    .innerJoin('event_question as asked', 'asked.id', 'answer.question_id')
    .select(['asked.words as question', 'answer.words'])
    .orderBy('asked.position')
    .orderBy('asked.id')

/** What somebody said, each with the question as it was asked. */
export const listAnswers = (db: ReadDb, id: BookingId) =>
  answers(db).where('answer.booking_id', '=', id).execute()

/** The same of everyone who booked an event. */
export const listAllAnswers = (db: ReadDb, eventId: EventId) =>
  answers(db)
    .select(['answer.booking_id as bookingId', 'asked.id as questionId'])
    .where('asked.event_id', '=', eventId)
    .execute()

import type { Db } from '@cuppa/db'

import { makeBooking } from '../booking/make-booking.ts'
import { bookingForm } from './bookable.ts'
import { publicEvent } from './events.ts'
import { noId } from './objects-of-people.ts'
import { type Caller, contextFor, visitor } from './world.ts'

/** Calls in every standing, and a mail, which is nobody's to make. */
export async function messagesIn(db: Db, team: Caller) {
  const event = await publicEvent(team, { title: 'Tea by phone' })
  const book = (email: string | null) =>
    makeBooking(
      contextFor(db, visitor),
      bookingForm(event, {
        email,
        phone: '020 7946 0000',
        name: email ?? `Caller ${(calls += 1)}`,
      }),
    )
  const [open, done, mail] = [await book(null), await book(null), await book('mail@example.org')]
  const ids = await Promise.all([open, done, mail].map(({ id }) => messageOf(db, id)))
  await team.message.settle({ id: ids[1] ?? noId, step: 'done' })
  return { call: { open: ids[0], done: ids[1], mail: ids[2], absent: noId } }
}

let calls = 0

async function messageOf(db: Db, bookingId: string) {
  const { id } = await db
    .selectFrom('outbox_message')
    .select('id')
    .where('key', 'like', `${bookingId} %`)
    .executeTakeFirstOrThrow()
  return id
}

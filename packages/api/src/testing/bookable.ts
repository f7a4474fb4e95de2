import type { Db } from '@cuppa/db'
import { EventId, type EventSlug, type EventState, type Instant, type Mode } from '@cuppa/domain'

import { makeBooking, type MakeBooking, type Receipt } from '../booking/make-booking.ts'
import { contextFor, nextId, noon, visitor } from './world.ts'

interface GivenEvent {
  readonly capacity?: number | null
  readonly mode?: Mode
  readonly startsAt?: Instant
  readonly state?: EventState
}

/** A public event some weeks after noon, straight into its tables, with one way to take part. */
export async function givenEvent(
  db: Db,
  {
    capacity = null,
    mode = 'online',
    startsAt = '2027-01-07T14:00:00.000Z',
    state = 'published',
  }: GivenEvent = {},
): Promise<{ readonly id: EventId; readonly slug: EventSlug; readonly mode: Mode }> {
  const id = EventId.parse(nextId())
  const slug = `event-${id.slice(-6)}`
  const endsAt = startsAt.replace(/^(.{11})\d\d/, '$123')
  const wall = (moment: Instant) => moment.slice(0, 16)
  await db
    .insertInto('event')
    .values({
      id,
      slug,
      series_id: null,
      recurrence_key: null,
      stands_alone: true,
      kind: 'informal',
      starts_wall: wall(startsAt),
      ends_wall: wall(endsAt),
      zone: 'UTC',
      starts_at: startsAt,
      ends_at: endsAt,
      title: 'A cup of tea',
      summary: '',
      words: '',
      state,
      sequence: 0,
      reason: state === 'cancelled' || state === 'postponed' ? 'The kettle is broken.' : '',
      published_at: state === 'draft' ? null : noon,
      revised_at: noon,
      revision: 1,
      created_at: noon,
      created_by: null,
      changed_at: noon,
      changed_by: null,
    })
    .execute()
  await db
    .insertInto('event_place')
    .values({ event_id: id, mode, place: '', access: '', capacity, taken: 0 })
    .execute()
  return { id, slug, mode }
}

let people = 0

/** A form as somebody new sends it. */
export function bookingForm(
  event: { readonly slug: EventSlug },
  more: Partial<MakeBooking> = {},
): MakeBooking {
  people += 1
  return {
    event: event.slug,
    mode: 'online',
    name: `Guest ${people}`,
    email: `guest.${people}@example.org`,
    phone: null,
    post: null,
    companions: 0,
    needs: '',
    keepNeeds: false,
    answers: [],
    formKey: nextId(),
    ...more,
  }
}

/** A booking as somebody new makes it, by phone unless it says otherwise. */
export const givenBooking = (
  db: Db,
  slug: EventSlug,
  more: Partial<MakeBooking> = {},
): Promise<Receipt> =>
  makeBooking(contextFor(db, visitor), bookingForm({ slug }, { mode: 'phone', ...more }))

/** What was written to somebody, in order. */
export const messagesTo = (db: Db, to: string | null) =>
  db
    .selectFrom('outbox_message')
    .selectAll()
    .where('to_address', '=', to ?? '')
    .orderBy('turn')
    .execute()

import { sql, type Kysely, type RawBuilder } from 'kysely'

const bookings: RawBuilder<unknown>[] = [
  sql`create sequence booking_turn`,
  sql`create table booking (
    id text primary key,
    event_id text not null,
    mode text not null,
    state text not null check (state in
      ('confirmed', 'waiting', 'offered', 'declined', 'lapsed', 'cancelled')),
    name text not null check (name <> ''),
    email text,
    phone text,
    post text,
    person_key text not null,
    companions integer not null check (companions >= 0),
    turn bigint not null default nextval('booking_turn'),
    offer_until timestamptz,
    code_hash text not null unique,
    form_key text not null unique,
    booked_at timestamptz not null,
    booked_by text references person (id) on delete restrict,
    changed_at timestamptz not null,
    foreign key (event_id, mode) references event_place (event_id, mode) on delete restrict,
    constraint booking_can_be_answered
      check (email is not null or phone is not null or post is not null),
    constraint only_an_offer_runs_out check ((state = 'offered') = (offer_until is not null))
  )`,
  sql`create unique index booking_once_for_each_person on booking (event_id, person_key)
    where state in ('confirmed', 'waiting', 'offered')`,
  sql`create index booking_waiting_in_turn on booking (event_id, mode, turn) where state = 'waiting'`,
  sql`create index booking_offers_by_end on booking (offer_until) where state = 'offered'`,
  sql`create index booking_by_event on booking (event_id, state, turn)`,
  sql`create table booking_need (
    booking_id text primary key references booking (id) on delete restrict,
    sealed text not null,
    keep boolean not null
  )`,
]

/** Bookings, and what people need to take part, which is sealed and kept apart. */
export const bookingTables = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of bookings) await statement.execute(db)
  },
}

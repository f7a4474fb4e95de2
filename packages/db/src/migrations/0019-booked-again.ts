import { sql, type Kysely } from 'kysely'

/** What a form is told that was sent for somebody who is booked already: to its sender, all looks as if it were new. */
export const bookedAgain = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`create table booking_again (
      id text primary key,
      booking_id text not null references booking (id) on delete restrict,
      code_hash text not null unique,
      form_key text not null unique,
      state text not null check (state in ('confirmed', 'waiting', 'cancelled')),
      mode text not null,
      name text not null,
      companions integer not null check (companions >= 0),
      made_at timestamptz not null
    )`.execute(db)
    await sql`create index booking_again_by_booking on booking_again (booking_id)`.execute(db)
  },
}

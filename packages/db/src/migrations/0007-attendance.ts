import { sql, type Kysely, type RawBuilder } from 'kysely'

const attendance: RawBuilder<unknown>[] = [
  sql`create table attendance (
    id text primary key,
    event_id text not null references event (id) on delete restrict,
    booking_id text unique references booking (id) on delete restrict,
    name text check (name <> ''),
    mode text not null check (mode in ('in-person', 'online', 'phone')),
    noted_at timestamptz not null,
    noted_by text references person (id) on delete restrict,
    constraint attendance_of_someone check ((booking_id is null) <> (name is null))
  )`,
  sql`create index attendance_by_event on attendance (event_id)`,
  sql`create table attendance_part (
    attendance_id text not null references attendance (id) on delete restrict,
    part text not null check (part <> ''),
    primary key (attendance_id, part)
  )`,
  sql`create table attendance_unnamed (
    event_id text not null references event (id) on delete restrict,
    mode text not null check (mode in ('in-person', 'online', 'phone')),
    people integer not null check (people >= 0),
    noted_at timestamptz not null,
    noted_by text references person (id) on delete restrict,
    primary key (event_id, mode)
  )`,
  sql`create index booking_by_person on booking (person_key)`,
  sql`create table booking_need_met (
    booking_id text primary key references booking_need (booking_id) on delete restrict,
    met boolean not null,
    noted_at timestamptz not null,
    noted_by text references person (id) on delete restrict
  )`,
]

/** Who was at an event, and whether what they needed was there for them. */
export const attendanceTables = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of attendance) await statement.execute(db)
  },
}

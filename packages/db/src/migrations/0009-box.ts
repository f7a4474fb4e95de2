import { sql, type Kysely, type RawBuilder } from 'kysely'

const box: RawBuilder<unknown>[] = [
  sql`create table event_box (
    event_id text primary key references event (id) on delete restrict,
    reader_one text not null references person (id) on delete restrict,
    reader_two text not null references person (id) on delete restrict,
    codes integer not null check (codes > 0),
    opened_at timestamptz not null,
    opened_by text references person (id) on delete restrict,
    constraint two_read_a_box check (reader_one <> reader_two)
  )`,
  sql`create table event_box_code (
    code_hash text primary key,
    event_id text not null references event_box (event_id) on delete restrict
  )`,
  sql`create table event_box_message (
    id text primary key,
    event_id text not null references event_box (event_id) on delete restrict,
    left_on date not null,
    sealed text not null
  )`,
  sql`create index event_box_message_by_event on event_box_message (event_id)`,
]

/** Anonymous boxes: a code that was used is gone, and a message knows the day and no more. */
export const boxTables = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of box) await statement.execute(db)
  },
}

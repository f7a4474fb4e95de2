import { sql, type Kysely, type RawBuilder } from 'kysely'

const statements: RawBuilder<unknown>[] = [
  sql`create table people_import (
    id text primary key,
    file_name text not null,
    columns jsonb not null,
    unknown jsonb not null,
    state text not null check (state in ('reading', 'read', 'working', 'done')),
    rows_read integer not null default 0,
    done_up_to integer not null default 0,
    adds_fits boolean not null default false,
    written integer not null default 0,
    agreed integer not null default 0,
    started_at timestamptz not null,
    started_by text references person (id) on delete restrict,
    done_at timestamptz
  )`,
  sql`create index people_import_newest on people_import (started_by, started_at desc, id desc)`,
  sql`create table people_import_row (
    import_id text not null references people_import (id) on delete cascade,
    number integer not null,
    effect text not null check (effect in ('new', 'fits', 'more', 'same', 'refused')),
    fields jsonb,
    person_id text references person (id) on delete restrict,
    notes jsonb not null,
    twin integer,
    primary key (import_id, number)
  )`,
  sql`create index people_import_row_effect on people_import_row (import_id, effect, number)`,
  sql`create index people_import_row_person on people_import_row (person_id)
    where person_id is not null`,
  sql`create table people_import_key (
    import_id text not null references people_import (id) on delete cascade,
    key text not null,
    number integer not null,
    content text not null,
    primary key (import_id, key)
  )`,
  // Who took an address back may have said no to what is sent there, too.
  sql`create index contact_point_ended on contact_point (kind, value_key)
    where ended_at is not null`,
]

/** Files of people: what each row would do, until they are brought in or taken away. */
export const peopleImport = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
  },
}

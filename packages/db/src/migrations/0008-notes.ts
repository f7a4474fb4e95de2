import { sql, type Kysely, type RawBuilder } from 'kysely'

const notes: RawBuilder<unknown>[] = [
  sql`create table event_notes (
    event_id text primary key references event (id) on delete restrict,
    state text not null check (state in ('draft', 'checking', 'published', 'corrected')),
    words text not null,
    recording jsonb not null,
    revision integer not null check (revision > 0),
    changed_at timestamptz not null,
    changed_by text references person (id) on delete restrict
  )`,
  sql`create trigger event_notes_stay_public before update on event_notes for each row
    when (old.event_id is distinct from new.event_id or new.revision <= old.revision
      or (old.state in ('published', 'corrected') and new.state <> 'corrected'))
    execute function cuppa_refuse_change()`,
  sql`create table event_notes_version (
    event_id text not null references event_notes (event_id) on delete restrict,
    number integer not null check (number > 0),
    words text not null check (words <> ''),
    recording jsonb not null,
    why text not null,
    published_on date not null,
    published_at timestamptz not null,
    published_by text references person (id) on delete restrict,
    primary key (event_id, number),
    constraint a_correction_says_why check ((number = 1) = (why = ''))
  )`,
  sql`create trigger event_notes_version_is_forever before update or delete on event_notes_version
    for each row execute function cuppa_refuse_change()`,
]

/** Notes of events: what was published is never changed, and a correction stands beside it. */
export const notesTables = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of notes) await statement.execute(db)
  },
}

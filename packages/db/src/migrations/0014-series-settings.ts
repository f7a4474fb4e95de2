import { sql, type Kysely, type RawBuilder } from 'kysely'

const changes: RawBuilder<unknown>[] = [
  sql`alter table event_series
    add column questions jsonb not null default '[]',
    add column reminders jsonb,
    add column kept jsonb not null default '[]',
    add column draw jsonb`,
  sql`create table event_set_alone (
    event_id text not null references event (id) on delete restrict,
    what text not null check (what in ('words', 'questions', 'reminders', 'kept', 'draw')),
    primary key (event_id, what)
  )`,
  // Until now all of it was set for one date alone.
  sql`insert into event_set_alone (event_id, what)
    select event.id, 'words' from event join event_series as series on series.id = event.series_id
      where (event.kind, event.title, event.summary, event.words)
        is distinct from (series.kind, series.title, series.summary, series.words)
    union select id, 'questions' from event where series_id is not null
      and exists (select from event_question where event_id = event.id)
    union select id, 'reminders' from event where series_id is not null
      and exists (select from event_reminders where event_id = event.id)
    union select id, 'kept' from event where series_id is not null
      and exists (select from event_kept where event_id = event.id)
    union select id, 'draw' from event where series_id is not null
      and exists (select from event_draw where event_id = event.id)`,
]

/** What the dates of a series begin with beside words, and what was set for one of them alone. */
export const seriesSettings = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of changes) await statement.execute(db)
  },
}

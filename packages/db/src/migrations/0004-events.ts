import { sql, type Kysely, type RawBuilder } from 'kysely'

const series: RawBuilder<unknown>[] = [
  sql`create table event_series (
    id text primary key,
    slug text not null unique,
    kind text not null check (kind in ('informal', 'session', 'training', 'talk', 'group')),
    title text not null,
    summary text not null,
    words text not null,
    places jsonb not null,
    agenda jsonb not null,
    zone text not null,
    starts_wall text not null check (starts_wall ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$'),
    minutes integer not null check (minutes > 0),
    recurrence jsonb not null,
    makes text not null check (makes in ('draft', 'published')),
    made_until text not null check (made_until ~ '^\\d{4}-\\d\\d-\\d\\d$'),
    revision integer not null check (revision > 0),
    ended_at timestamptz,
    created_at timestamptz not null,
    created_by text references person (id) on delete restrict,
    changed_at timestamptz not null,
    changed_by text references person (id) on delete restrict
  )`,
  sql`create trigger event_series_stays_itself before update on event_series for each row
    when ((old.id, old.slug, old.created_at, old.created_by)
      is distinct from (new.id, new.slug, new.created_at, new.created_by)
      or old.ended_at is not null or new.revision < old.revision or new.made_until < old.made_until)
    execute function cuppa_refuse_change()`,
  sql`create trigger event_series_is_kept before delete on event_series
    for each row execute function cuppa_refuse_change()`,
  sql`create table series_join (
    series_id text not null references event_series (id) on delete restrict,
    mode text not null check (mode in ('in-person', 'online', 'phone')),
    how text not null check (how <> ''),
    primary key (series_id, mode)
  )`,
]

const events: RawBuilder<unknown>[] = [
  sql`create table event (
    id text primary key,
    slug text not null unique,
    series_id text references event_series (id) on delete restrict,
    recurrence_key text check (recurrence_key ~ '^\\d{4}-\\d\\d-\\d\\d$'),
    stands_alone boolean not null,
    kind text not null check (kind in ('informal', 'session', 'training', 'talk', 'group')),
    title text not null,
    summary text not null,
    words text not null,
    state text not null check (state in ('draft', 'published', 'postponed', 'cancelled')),
    starts_wall text not null check (starts_wall ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$'),
    ends_wall text not null check (ends_wall ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$'),
    zone text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    sequence integer not null check (sequence >= 0),
    reason text not null,
    published_at timestamptz,
    revised_at timestamptz not null,
    revision integer not null check (revision > 0),
    created_at timestamptz not null,
    created_by text references person (id) on delete restrict,
    changed_at timestamptz not null,
    changed_by text references person (id) on delete restrict,
    unique (series_id, recurrence_key),
    constraint event_ends_after_it_starts check (ends_at > starts_at),
    constraint event_of_a_series_has_its_key check ((series_id is null) = (recurrence_key is null)),
    constraint event_seen_since check ((state = 'draft') = (published_at is null)),
    constraint event_reason_where_not_held
      check (case when state in ('postponed', 'cancelled') then reason <> '' else reason = '' end)
  )`,
  sql`create index event_public_by_start on event (starts_at, id) where state <> 'draft'`,
  sql`create index event_public_by_end on event (ends_at) where state <> 'draft'`,
  sql`create index event_by_start on event (starts_at, id)`,
  sql`create trigger event_stays_itself before update on event for each row
    when ((old.id, old.slug, old.series_id, old.recurrence_key, old.created_at, old.created_by)
      is distinct from
        (new.id, new.slug, new.series_id, new.recurrence_key, new.created_at, new.created_by)
      or (old.published_at is not null and old.published_at is distinct from new.published_at)
      or new.sequence < old.sequence or new.revision <= old.revision)
    execute function cuppa_refuse_change()`,
  sql`create trigger event_is_kept before delete on event for each row
    when (old.state <> 'draft') execute function cuppa_refuse_change()`,
  sql`create table event_moved (
    event_id text not null references event (id) on delete restrict,
    sequence integer not null check (sequence >= 0),
    starts_wall text not null,
    ends_wall text not null,
    zone text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    moved_at timestamptz not null,
    moved_by text references person (id) on delete restrict,
    primary key (event_id, sequence)
  )`,
  sql`create trigger event_moved_is_forever before update or delete on event_moved
    for each row execute function cuppa_refuse_change()`,
]

const parts: RawBuilder<unknown>[] = [
  sql`create table event_place (
    event_id text not null references event (id) on delete restrict,
    mode text not null check (mode in ('in-person', 'online', 'phone')),
    place text not null,
    access text not null,
    capacity integer check (capacity > 0),
    taken integer not null check (taken >= 0),
    primary key (event_id, mode),
    constraint no_more_than_there_is_room_for check (taken <= capacity)
  )`,
  sql`create table event_join (
    event_id text not null,
    mode text not null,
    how text not null check (how <> ''),
    primary key (event_id, mode),
    foreign key (event_id, mode) references event_place (event_id, mode) on delete restrict
  )`,
  sql`create table event_agenda (
    event_id text not null references event (id) on delete restrict,
    position integer not null check (position >= 0),
    title text not null,
    words text not null,
    minutes integer check (minutes > 0),
    primary key (event_id, position)
  )`,
]

/** Events: each date is a row of its own, and what people were told of it stays. */
export const eventTables = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of [...series, ...events, ...parts]) await statement.execute(db)
  },
}

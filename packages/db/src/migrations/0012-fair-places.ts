import { sql, type Kysely, type RawBuilder } from 'kysely'

const questions: RawBuilder<unknown>[] = [
  sql`create table event_question (
    id text primary key,
    event_id text not null references event (id) on delete restrict,
    position integer not null check (position >= 0),
    kind text not null check (kind in ('line', 'words', 'choice')),
    words text not null check (words <> ''),
    needed boolean not null,
    choices jsonb not null,
    retired_at timestamptz
  )`,
  sql`create index event_question_by_event on event_question (event_id, position)`,
  sql`create trigger event_question_stays_as_asked before update on event_question for each row
    when ((old.id, old.event_id, old.kind, old.words, old.choices)
      is distinct from (new.id, new.event_id, new.kind, new.words, new.choices)
      or old.retired_at is not null)
    execute function cuppa_refuse_change()`,
  sql`create table booking_answer (
    booking_id text not null references booking (id) on delete restrict,
    question_id text not null references event_question (id) on delete restrict,
    words text not null check (words <> ''),
    primary key (booking_id, question_id)
  )`,
  sql`create index booking_answer_by_question on booking_answer (question_id)`,
  sql`create trigger booking_answer_stays before update on booking_answer
    for each row execute function cuppa_refuse_change()`,
]

const kept: RawBuilder<unknown>[] = [
  sql`create table event_kept (
    event_id text not null,
    mode text not null,
    places integer not null check (places > 0),
    until timestamptz not null,
    primary key (event_id, mode),
    foreign key (event_id, mode) references event_place (event_id, mode) on delete restrict
  )`,
  sql`alter table booking add column been_before boolean not null default false`,
  sql`update booking set been_before = exists (
    select 1 from attendance join booking as earlier on earlier.id = attendance.booking_id
    where earlier.person_key = booking.person_key and earlier.event_id <> booking.event_id)`,
]

const draws: RawBuilder<unknown>[] = [
  sql`create table event_draw (
    event_id text not null,
    mode text not null,
    closes_at timestamptz not null,
    seed_hash text not null check (seed_hash ~ '^[0-9a-f]{64}$'),
    sealed_seed text not null,
    drawn_at timestamptz,
    result jsonb,
    primary key (event_id, mode),
    foreign key (event_id, mode) references event_place (event_id, mode) on delete restrict,
    constraint drawn_with_its_result check ((drawn_at is null) = (result is null))
  )`,
  sql`create trigger event_draw_stays before update on event_draw for each row
    when (old.drawn_at is not null or (old.closes_at, old.seed_hash, old.sealed_seed)
      is distinct from (new.closes_at, new.seed_hash, new.sealed_seed))
    execute function cuppa_refuse_change()`,
  sql`create trigger event_draw_is_kept before delete on event_draw for each row
    when (old.drawn_at is not null) execute function cuppa_refuse_change()`,
]

/** What people are asked when they book, and what they said; and places kept for those who are new, or drawn. */
export const fairPlaces = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of [...questions, ...kept, ...draws]) await statement.execute(db)
  },
}

import { sql, type Kysely, type RawBuilder } from 'kysely'

const tables: RawBuilder<unknown>[] = [
  sql`create table notice (
    id text primary key,
    purpose text not null check (purpose in ('news', 'events', 'digest')),
    period text unique,
    subject text not null,
    words text not null,
    group_id text references people_group (id) on delete restrict,
    revision integer not null,
    written_at timestamptz not null,
    written_by text references person (id) on delete restrict,
    sent_at timestamptz,
    sent_by text references person (id) on delete restrict,
    queued_up_to text,
    queued_at timestamptz,
    constraint one_line_each check (subject !~ '[\r\n]'),
    constraint a_digest_has_its_period check ((purpose = 'digest') = (period is not null)),
    constraint queued_after_sent check (queued_at is null or sent_at is not null)
  )`,
  sql`create index notice_newest_first on notice (written_at desc, id desc)`,
  sql`create index notice_to_queue on notice (sent_at, id) where sent_at is not null
    and queued_at is null`,
  sql`create function cuppa_notice_was_sent() returns trigger language plpgsql as $$
    begin
      if (old.id, old.purpose, old.period, old.subject, old.words, old.group_id, old.sent_at, old.sent_by)
        is distinct from (new.id, new.purpose, new.period, new.subject, new.words, new.group_id,
          new.sent_at, new.sent_by)
      then raise exception 'what was sent stays as it was sent' using errcode = 'restrict_violation';
      end if;
      return new;
    end
  $$`,
  sql`create trigger notice_is_frozen before update on notice for each row
    when (old.sent_at is not null) execute function cuppa_notice_was_sent()`,
  sql`create trigger notice_is_kept before delete on notice for each row
    when (old.sent_at is not null) execute function cuppa_refuse_change()`,
  sql`alter table outbox_message
    add column notice_id text references notice (id) on delete restrict,
    drop constraint by_hand_is_about_a_booking,
    drop constraint about_a_booking_is_told_once,
    add constraint by_hand_is_for_somebody
      check (channel = 'email' or booking_id is not null or notice_id is not null),
    add constraint each_is_told_once
      check ((booking_id is null and notice_id is null) = (key is null)),
    add constraint notice_is_for_a_person check (notice_id is null or person_id is not null)`,
  // Fifty thousand messages that wait are not in the way of a link to sign in.
  sql`create index outbox_notice_due on outbox_message (due_at, id)
    where notice_id is not null and state in ('queued', 'sending')`,
  sql`create index outbox_first_due on outbox_message (due_at, id)
    where notice_id is null and state in ('queued', 'sending')`,
  sql`drop index outbox_due`,
  sql`create index outbox_booked_waiting on outbox_message (booking_id, turn)
    where booking_id is not null and state in ('queued', 'sending', 'no-answer')`,
  sql`create index outbox_of_notice on outbox_message (notice_id, state) where notice_id is not null`,
  sql`alter table contact_point add column bounced_at timestamptz`,
  sql`create index contact_point_bounced on contact_point (bounced_at)
    where bounced_at is not null and ended_at is null`,
]

/** What is told to all who asked for it, and addresses that mail comes back from. */
export const notices = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of tables) await statement.execute(db)
  },
}

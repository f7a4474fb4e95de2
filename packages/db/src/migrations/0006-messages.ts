import { sql, type Kysely, type RawBuilder } from 'kysely'

const messages: RawBuilder<unknown>[] = [
  sql`create sequence outbox_turn`,
  sql`alter table outbox_message
    add column channel text not null default 'email' check (channel in ('email', 'phone', 'post')),
    add column booking_id text references booking (id) on delete restrict,
    add column key text unique,
    add column turn bigint not null default nextval('outbox_turn'),
    add column useful_until timestamptz,
    add column calendar text,
    add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
    add column settled_by text references person (id) on delete restrict,
    drop constraint outbox_message_state_check,
    drop constraint one_line_each,
    add constraint outbox_message_state_check check (state in
      ('queued', 'sending', 'sent', 'failed', 'kept', 'void', 'no-answer', 'dropped')),
    add constraint one_line_each
      check (subject !~ '[\r\n]' and (channel = 'post' or to_address !~ '[\r\n]')),
    add constraint by_hand_is_about_a_booking check (channel = 'email' or booking_id is not null),
    add constraint about_a_booking_is_told_once check ((booking_id is null) = (key is null)),
    add constraint date_says_what_to_do check ((calendar is null) = (calendar_method is null)),
    add constraint only_people_get_no_answer check (state <> 'no-answer' or channel <> 'email'),
    add constraint hands_send_nothing
      check (channel = 'email' or state in ('queued', 'no-answer', 'sent', 'dropped'))`,
  sql`create index outbox_in_turn on outbox_message (booking_id, turn) where booking_id is not null`,
  sql`create index outbox_by_hand on outbox_message (channel, created_at desc, id desc)
    where channel <> 'email'`,
  sql`create index outbox_too_late on outbox_message (useful_until)
    where useful_until is not null and state in ('queued', 'sending', 'no-answer')`,
]

const reminders: RawBuilder<unknown>[] = [
  sql`create table event_reminders (
    event_id text primary key references event (id) on delete restrict,
    times jsonb not null
  )`,
]

/** Messages about events: each once, in turn, by mail or by hand, and when to remind people. */
export const messageTables = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of [...messages, ...reminders]) await statement.execute(db)
  },
}

import { sql, type Kysely, type RawBuilder } from 'kysely'

const statements: RawBuilder<unknown>[] = [
  // What somebody wants to join with waits here, and nobody is written down before its link is used.
  sql`create table joining (
    form_key text primary key,
    email_key text,
    wish jsonb,
    person_id text references person (id) on delete restrict,
    asked_at timestamptz not null,
    constraint nothing_waits_once_they_belong check (wish is null or person_id is null)
  )`,
  sql`create index joining_by_address on joining (email_key) where email_key is not null`,
  sql`create index joining_of_person on joining (person_id) where person_id is not null`,
  sql`create index joining_old on joining (asked_at)`,
  sql`create table sign_in_ask (
    id text primary key,
    browser_hash text not null unique,
    limit_key text not null,
    wrong integer not null,
    expires_at timestamptz not null
  )`,
  sql`create index sign_in_ask_over on sign_in_ask (expires_at)`,
  sql`alter table sign_in_link
    add column joining_key text references joining (form_key) on delete cascade,
    add column ask_id text references sign_in_ask (id) on delete set null,
    add column code_hash text,
    add constraint only_a_joining_is_joined
      check ((purpose = 'join') = (joining_key is not null)),
    drop constraint only_a_new_address_is_kept, add constraint only_a_new_address_is_kept
      check ((purpose = 'address') = (email is not null)
        and (email is null) = (email_key is null))`,
  sql`create index sign_in_link_of_ask on sign_in_link (ask_id) where ask_id is not null`,
  sql`create index sign_in_link_of_joining on sign_in_link (joining_key)
    where joining_key is not null`,
]

/** Joining by a form and a mailed link, and signing in by a code beside the link. */
export const joining = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
  },
}

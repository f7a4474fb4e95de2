import { sql, type Kysely, type RawBuilder } from 'kysely'

const persons: RawBuilder<unknown>[] = [
  sql`create table person (
    id text primary key,
    name text not null,
    credit_kind text not null check (credit_kind in ('named', 'pseudonym', 'group', 'not-named')),
    credit_name text,
    created_at timestamptz not null,
    constraint no_credit_name_where_not_named
      check ((credit_kind = 'not-named') = (credit_name is null))
  )`,
  sql`create trigger person_is_kept before delete on person
    for each row execute function cuppa_refuse_change()`,
  sql`create table identity (
    person_id text primary key references person (id) on delete restrict,
    email text not null,
    email_key text not null unique,
    created_at timestamptz not null
  )`,
  sql`create table role_grant (
    id text primary key,
    person_id text not null references person (id) on delete restrict,
    role text not null check (role in ('viewer', 'editor', 'publisher', 'admin')),
    granted_at timestamptz not null,
    granted_by text references person (id) on delete restrict,
    ended_at timestamptz,
    ended_by text references person (id) on delete restrict
  )`,
  sql`create unique index role_grant_live on role_grant (person_id, role) where ended_at is null`,
  sql`create index role_grant_by_person on role_grant (person_id, id)`,
  sql`create trigger role_grant_is_frozen before update on role_grant for each row
    when (old.ended_at is not null
      or (old.id, old.person_id, old.role, old.granted_at, old.granted_by)
      is distinct from (new.id, new.person_id, new.role, new.granted_at, new.granted_by))
    execute function cuppa_refuse_change()`,
  sql`create trigger role_grant_is_kept before delete on role_grant
    for each row execute function cuppa_refuse_change()`,
  sql`create table invite (
    id text primary key,
    email text not null,
    email_key text not null,
    name text not null,
    role text not null check (role in ('viewer', 'editor', 'publisher', 'admin')),
    invited_at timestamptz not null,
    invited_by text references person (id) on delete restrict,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    withdrawn_at timestamptz
  )`,
  sql`create unique index invite_open on invite (email_key)
    where accepted_at is null and withdrawn_at is null`,
]

const signIn: RawBuilder<unknown>[] = [
  sql`create table sign_in_link (
    id text primary key,
    purpose text not null check (purpose in ('sign-in', 'invite', 'first-run')),
    token_hash text not null unique,
    person_id text references person (id) on delete restrict,
    invite_id text references invite (id) on delete restrict,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    ended_at timestamptz
  )`,
  sql`create index sign_in_link_open on sign_in_link (purpose, person_id, invite_id)
    where used_at is null and ended_at is null`,
  sql`create index sign_in_link_expired on sign_in_link (expires_at)`,
  sql`create table session (
    id text primary key,
    token_hash text not null unique,
    person_id text not null references person (id) on delete restrict,
    method text not null check (method in ('link', 'passkey')),
    device text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
  )`,
  sql`create index session_open on session (person_id, started_at) where ended_at is null`,
  sql`create index session_expired on session (expires_at)`,
  sql`create table passkey (
    id text primary key,
    person_id text not null references person (id) on delete restrict,
    credential_id text not null,
    public_key text not null,
    counter bigint not null,
    transports jsonb not null,
    name text not null,
    created_at timestamptz not null,
    used_at timestamptz,
    removed_at timestamptz
  )`,
  sql`create unique index passkey_live on passkey (credential_id) where removed_at is null`,
  sql`create index passkey_by_person on passkey (person_id, id) where removed_at is null`,
  sql`create table passkey_challenge (
    challenge_hash text primary key,
    purpose text not null check (purpose in ('register', 'sign-in')),
    person_id text references person (id) on delete restrict,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  sql`create index passkey_challenge_expired on passkey_challenge (expires_at)`,
  sql`create table rate_limit (
    key text primary key,
    count integer not null,
    resets_at timestamptz not null
  )`,
  sql`create index rate_limit_over on rate_limit (resets_at)`,
]

const community: RawBuilder<unknown>[] = [
  sql`create table community (
    "only" boolean primary key check ("only"),
    named boolean not null,
    name text not null,
    strapline text not null,
    welcome text not null,
    about text not null,
    direction_label text not null,
    colour_voice text not null check (colour_voice ~ '^#[0-9a-f]{6}$'),
    colour_growth text not null check (colour_growth ~ '^#[0-9a-f]{6}$'),
    typeface text not null default 'hyperlegible'
      check (typeface in ('hyperlegible', 'device', 'bookish')),
    contact_email text,
    contact_phone text,
    contact_post text,
    contact_person text,
    changed_at timestamptz not null,
    changed_by text references person (id) on delete restrict
  )`,
  sql`insert into community ("only", named, name, strapline, welcome, about, direction_label,
      colour_voice, colour_growth, changed_at)
    values (true, false, 'Our community', '', '', '', 'Our Direction', '#f28c28', '#2e8b6f', now())`,
  sql`create table community_logo (
    "only" boolean primary key check ("only"),
    hash text not null,
    media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
    bytes bytea not null,
    alt text not null check (alt <> ''),
    put_at timestamptz not null,
    put_by text references person (id) on delete restrict
  )`,
  sql`create table outbox_message (
    id text primary key,
    kind text not null,
    to_address text not null,
    subject text not null,
    text text not null,
    state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'kept', 'void')),
    tries integer not null,
    created_at timestamptz not null,
    due_at timestamptz not null,
    taken_at timestamptz,
    settled_at timestamptz,
    problem text not null,
    constraint one_line_each check (to_address !~ '[\r\n]' and subject !~ '[\r\n]')
  )`,
  sql`create index outbox_due on outbox_message (due_at, id) where state in ('queued', 'sending')`,
  sql`create index outbox_newest_first on outbox_message (created_at desc, id desc)
    where state <> 'void'`,
  sql`create index outbox_void on outbox_message (created_at) where state = 'void'`,
]

/** People, how they sign in, the community's settings, and mail that waits to go. */
export const people = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of [...persons, ...signIn, ...community]) {
      await statement.execute(db)
    }
  },
}

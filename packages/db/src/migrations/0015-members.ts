import { sql, type Kysely, type RawBuilder } from 'kysely'

const persons: RawBuilder<unknown>[] = [
  sql`create extension if not exists unaccent`,
  sql`create extension if not exists pg_trgm`,
  // PostgreSQL calls unaccent "stable" as its list could be changed; ours is the one it came with.
  sql`create function cuppa_folded(text) returns text language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$`,
  sql`alter table person
    add column folded_name text generated always as (cuppa_folded(name)) stored not null,
    add column joined_at timestamptz,
    add column paused_at timestamptz,
    add column left_at timestamptz,
    add column blocked_at timestamptz,
    add column blocked_reason text not null default '',
    add column erased_at timestamptz,
    add column merged_into text references person (id) on delete restrict,
    add column seen_by text not null default 'nobody'
      check (seen_by in ('nobody', 'members', 'everyone')),
    add column revision integer not null default 1,
    add constraint merged_into_another check (merged_into <> id),
    add constraint nothing_is_left_of_the_erased
      check (erased_at is null or (name = '' and credit_kind = 'not-named' and seen_by = 'nobody'))`,
  sql`create index person_by_name on person (folded_name, id)
    where erased_at is null and merged_into is null`,
  sql`create index person_by_part_of_name on person using gin (folded_name gin_trgm_ops)`,
  sql`create index person_joined on person (joined_at, id) where joined_at is not null`,
  sql`create index person_merged on person (merged_into) where merged_into is not null`,
  // Couples and carers share a mailbox: an address is nobody's key.
  sql`alter table identity drop constraint identity_email_key_key`,
  sql`create index identity_by_address on identity (email_key)`,
]

const reach: RawBuilder<unknown>[] = [
  sql`create table contact_point (
    id text primary key,
    person_id text not null references person (id) on delete restrict,
    kind text not null check (kind in ('email', 'phone', 'post')),
    value text not null check (value <> ''),
    value_key text not null,
    preferred boolean not null,
    added_at timestamptz not null,
    added_by text references person (id) on delete restrict,
    verified_at timestamptz,
    ended_at timestamptz,
    constraint one_line_each check (kind = 'post' or value !~ '[\r\n]')
  )`,
  sql`create unique index contact_point_once on contact_point (person_id, kind, value_key)
    where ended_at is null`,
  sql`create unique index contact_point_preferred on contact_point (person_id)
    where ended_at is null and preferred`,
  sql`create index contact_point_shared on contact_point (kind, value_key) where ended_at is null`,
  sql`create table relationship (
    id text primary key,
    person_id text not null references person (id) on delete restrict,
    kind text not null check (kind in ('carer-of', 'supporter-of')),
    other_id text not null references person (id) on delete restrict,
    since timestamptz not null,
    ended_at timestamptz,
    constraint nobody_is_their_own check (person_id <> other_id)
  )`,
  sql`create unique index relationship_once on relationship (person_id, other_id, kind)
    where ended_at is null`,
  sql`create index relationship_other on relationship (other_id)`,
]

const consents: RawBuilder<unknown>[] = [
  sql`create table consent_entry (
    id text primary key,
    person_id text not null references person (id) on delete restrict,
    purpose text not null check (purpose in ('news', 'events', 'digest', 'directory', 'needs')),
    channel text check (channel in ('email', 'phone', 'post')),
    step text not null check (step in ('asked', 'given', 'withdrawn')),
    basis text not null check (basis in ('consent', 'contract', 'legitimate-interest')),
    wording text not null,
    at timestamptz not null,
    place text not null
      check (place in ('join', 'me', 'booking', 'mail', 'staff', 'import', 'merge')),
    by_person text references person (id) on delete restrict,
    evidence text not null default ''
  )`,
  sql`create index consent_of_person on consent_entry (person_id, purpose, channel, at desc, id desc)`,
  sql`create trigger consent_entry_is_frozen before update or delete on consent_entry
    for each row execute function cuppa_refuse_change()`,
]

const needs: RawBuilder<unknown>[] = [
  sql`create table person_need (
    person_id text primary key references person (id) on delete restrict,
    sealed text not null,
    stated_at timestamptz not null,
    keep_until date not null
  )`,
  sql`create index person_need_over on person_need (keep_until)`,
  sql`create table need_look (
    id text primary key,
    person_id text references person (id) on delete restrict,
    booking_id text references booking (id) on delete restrict,
    purpose text not null,
    at timestamptz not null,
    by_person text references person (id) on delete restrict,
    constraint of_one_of_both check ((person_id is null) <> (booking_id is null))
  )`,
  sql`create index need_look_of_person on need_look (person_id, at desc)`,
  sql`create index need_look_of_booking on need_look (booking_id, at desc)`,
  sql`create trigger need_look_is_frozen before update or delete on need_look
    for each row execute function cuppa_refuse_change()`,
]

const groups: RawBuilder<unknown>[] = [
  sql`create table people_group (
    id text primary key,
    slug text not null unique,
    name text not null,
    purpose text not null,
    started_on date not null,
    ended_on date,
    revision integer not null,
    changed_at timestamptz not null,
    changed_by text references person (id) on delete restrict,
    constraint days_in_order check (ended_on is null or ended_on >= started_on)
  )`,
  sql`create table membership (
    id text primary key,
    group_id text not null references people_group (id) on delete restrict,
    person_id text not null references person (id) on delete restrict,
    position text not null,
    how_chosen text not null,
    from_on date not null,
    to_on date,
    added_at timestamptz not null,
    added_by text references person (id) on delete restrict,
    constraint days_in_order check (to_on is null or to_on >= from_on)
  )`,
  sql`create unique index membership_live on membership (group_id, person_id) where to_on is null`,
  sql`create index membership_of_person on membership (person_id)`,
]

const elsewhere: RawBuilder<unknown>[] = [
  sql`create table person_merge (
    id text primary key,
    kept_id text not null references person (id) on delete restrict,
    gone_id text not null references person (id) on delete restrict,
    why text not null,
    moved jsonb not null,
    merged_at timestamptz not null,
    merged_by text references person (id) on delete restrict,
    undone_at timestamptz,
    undone_by text references person (id) on delete restrict
  )`,
  sql`create unique index person_merge_live on person_merge (gone_id) where undone_at is null`,
  sql`alter table booking add column person_id text references person (id) on delete restrict`,
  sql`create index booking_of_person on booking (person_id, booked_at desc)
    where person_id is not null`,
  sql`create unique index booking_once_a_person on booking (event_id, person_id)
    where state in ('confirmed', 'waiting', 'offered')`,
  sql`alter table outbox_message
    add column person_id text references person (id) on delete restrict`,
  sql`create index outbox_of_person on outbox_message (person_id, created_at desc)
    where person_id is not null`,
  sql`alter table role_grant drop constraint role_grant_role_check, add constraint role_grant_role_check
    check (role in ('viewer', 'host', 'editor', 'publisher', 'steward', 'admin'))`,
  sql`alter table invite drop constraint invite_role_check, add constraint invite_role_check
    check (role in ('viewer', 'host', 'editor', 'publisher', 'steward', 'admin'))`,
  sql`alter table sign_in_link drop constraint sign_in_link_purpose_check,
    add constraint sign_in_link_purpose_check
    check (purpose in ('sign-in', 'invite', 'first-run', 'address', 'join')),
    drop constraint only_a_new_address_is_kept, add constraint only_a_new_address_is_kept
    check ((purpose in ('address', 'join')) = (email is not null)
      and (email is null) = (email_key is null))`,
]

/** People beyond the team: how to reach them, what they agreed to, what they need, their groups. */
export const members = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of [
      ...persons,
      ...reach,
      ...consents,
      ...needs,
      ...groups,
      ...elsewhere,
    ]) {
      await statement.execute(db)
    }
  },
}

import { sql, type Kysely, type RawBuilder } from 'kysely'

const statements: RawBuilder<unknown>[] = [
  sql`create table erasure (
    person_id text primary key references person (id) on delete restrict,
    begun_at timestamptz not null,
    begun_by text references person (id) on delete restrict,
    done_at timestamptz
  )`,
  sql`create trigger erasure_is_frozen before update on erasure for each row
    when (old.done_at is not null
      or (old.person_id, old.begun_at, old.begun_by)
      is distinct from (new.person_id, new.begun_at, new.begun_by))
    execute function cuppa_refuse_change()`,
  sql`create trigger erasure_is_kept before delete on erasure
    for each row execute function cuppa_refuse_change()`,
  // Lets through what an erasure that is under way takes out of the named columns, and nothing else:
  // rows stay, and so does which facts there were.
  sql`create function cuppa_only_redact() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE'
        and to_jsonb(old) - tg_argv = to_jsonb(new) - tg_argv
        and cuppa_keys(to_jsonb(old) -> 'facts') = cuppa_keys(to_jsonb(new) -> 'facts')
        and exists (select 1 from erasure
          where person_id = current_setting('cuppa.erasing', true) and done_at is null)
      then
        return new;
      end if;
      raise exception 'rows of % are kept as they are', tg_table_name using errcode = 'restrict_violation';
    end
  $$`,
  sql`create function cuppa_keys(jsonb) returns text[] language sql immutable as $$
    select coalesce(array_agg(key order by key), '{}')
    from jsonb_object_keys(case jsonb_typeof($1) when 'object' then $1 else '{}' end) key
  $$`,
  sql`drop trigger audit_entry_is_append_only on audit_entry`,
  sql`create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function cuppa_only_redact('facts', 'why')`,
  sql`drop trigger consent_entry_is_frozen on consent_entry`,
  sql`create trigger consent_entry_is_frozen before update or delete on consent_entry
    for each row execute function cuppa_only_redact('evidence')`,
  sql`alter table booking
    add column forgotten_at timestamptz,
    drop constraint booking_can_be_answered,
    add constraint booking_can_be_answered check (email is not null or phone is not null
      or post is not null or forgotten_at is not null)`,
  sql`create index booking_by_address on booking (lower(email)) where email is not null`,
  sql`create index outbox_by_address on outbox_message (to_address)`,
  sql`create index attendance_by_name on attendance (name) where name is not null`,
]

/** Forgetting somebody: what is frozen lets their name out, and nothing else. */
export const erasure = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
  },
}

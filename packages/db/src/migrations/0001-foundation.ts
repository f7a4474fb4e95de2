import { sql, type Kysely, type RawBuilder } from 'kysely'

const statements: RawBuilder<unknown>[] = [
  sql`create function cuppa_refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are kept as they are', tg_table_name using errcode = 'restrict_violation';
    end
  $$`,
  sql`create sequence content_seq`,
  sql`create table content_revision (tag text primary key, seq bigint not null)`,
  sql`create table audit_entry (
    id text primary key,
    at timestamptz not null,
    actor_id text,
    command text not null,
    subject_kind text not null,
    subject_id text,
    why text not null,
    facts jsonb not null
  )`,
  sql`create index audit_entry_newest_first on audit_entry (at desc, id desc)`,
  sql`create index audit_entry_of_subject on audit_entry (subject_kind, subject_id, at desc)`,
  sql`create index audit_entry_of_actor on audit_entry (actor_id, at desc)`,
  sql`create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function cuppa_refuse_change()`,
  sql`create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function cuppa_refuse_change()`,
]

/** What every other table leans on: a guard for frozen rows, the order of changes, the audit. */
export const foundation = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of statements) await statement.execute(db)
  },
}

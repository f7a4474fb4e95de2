import { sql, type Kysely, type RawBuilder } from 'kysely'

/** What lists of people are sorted, filtered and searched by, beside the rows themselves. */
const derived: RawBuilder<unknown>[] = [
  // The same as `standingOf`; a test holds them together.
  sql`alter table person
    add column standing text generated always as (case
      when erased_at is not null then 'erased'
      when merged_into is not null then 'merged'
      when blocked_at is not null then 'blocked'
      when left_at is not null then 'left'
      when joined_at is null then 'known'
      when paused_at is null then 'member'
      else 'paused' end) stored not null,
    add column name_words text[] generated always as (array_remove(
      regexp_split_to_array(cuppa_folded(name), '[^[:alnum:]]+'), '')) stored not null,
    add column greeted_at timestamptz,
    add column facets text[] not null default '{}'`,
  sql`alter table person alter column facets set statistics 1000,
    alter column name_words set statistics 1000`,
  // With all that filters ask for in the index, a long walk past others never fetches their rows.
  sql`drop index person_by_name`,
  sql`create index person_by_name on person (folded_name, id)
    include (facets, standing, joined_at, greeted_at)
    where erased_at is null and merged_into is null`,
  sql`create index person_by_standing on person (standing, folded_name, id)
    include (facets, joined_at, greeted_at)
    where erased_at is null and merged_into is null`,
  sql`create index person_by_facets on person using gin (facets)`,
  sql`create index person_by_words on person using gin (name_words)`,
  sql`create index person_to_greet on person (folded_name, id)
    where standing = 'member' and greeted_at is null`,
  // Answered by words and by whole facets; it cost each write, and no list is read by it.
  sql`drop index person_by_part_of_name`,
]

/** Facets are what filters ask for, in one place, so that one index answers all of them together. */
const facets: RawBuilder<unknown>[] = [
  sql`create function cuppa_refresh_facets(ids text[]) returns void language plpgsql as $$
    begin
      -- In one order, so that two who change many people never wait for each other.
      perform 1 from person where id = any (ids) order by id for no key update;
      update person set facets = found.facets
      from (
        select asked.id, array(
          -- The end of the id is its chance; whole ids of a hundred groups are too long for an index.
          select 'group:' || right(group_id, 12) from membership
            where person_id = asked.id and to_on is null
          union select 'reach:' || kind from contact_point
            where person_id = asked.id and ended_at is null
          union select 'reach:email' from identity where person_id = asked.id
          union select 'role:' || role from role_grant
            where person_id = asked.id and ended_at is null
          union select 'agrees:' || latest.purpose from (
            select distinct on (purpose, channel) purpose, step from consent_entry
            where person_id = asked.id order by purpose, channel, at desc, id desc
          ) latest where latest.step = 'given'
          order by 1
        ) as facets
        from (select distinct unnest(ids) as id) asked
      ) found
      where person.id = found.id and person.facets is distinct from found.facets;
    end $$`,
  sql`create function cuppa_facets_after_insert() returns trigger language plpgsql as $$
    begin
      -- Whoever writes many rows refreshes once at the end.
      if current_setting('cuppa.facets_later', true) = 'on' then return null; end if;
      perform cuppa_refresh_facets(array(select distinct person_id from added));
      return null;
    end $$`,
  sql`create function cuppa_facets_after_update() returns trigger language plpgsql as $$
    begin
      if current_setting('cuppa.facets_later', true) = 'on' then return null; end if;
      perform cuppa_refresh_facets(array(
        select person_id from added union select person_id from removed));
      return null;
    end $$`,
  sql`create function cuppa_facets_after_delete() returns trigger language plpgsql as $$
    begin
      perform cuppa_refresh_facets(array(select distinct person_id from removed));
      return null;
    end $$`,
  ...['contact_point', 'membership', 'role_grant', 'identity', 'consent_entry'].flatMap((name) => [
    sql`create trigger ${sql.id(`${name}_added`)} after insert on ${sql.table(name)}
      referencing new table as added
      for each statement execute function cuppa_facets_after_insert()`,
    sql`create trigger ${sql.id(`${name}_changed`)} after update on ${sql.table(name)}
      referencing old table as removed new table as added
      for each statement execute function cuppa_facets_after_update()`,
    sql`create trigger ${sql.id(`${name}_removed`)} after delete on ${sql.table(name)}
      referencing old table as removed
      for each statement execute function cuppa_facets_after_delete()`,
  ]),
]

/** Every word of every name once, so that a slip of the pen is looked for among thousands, not millions. */
const words: RawBuilder<unknown>[] = [
  sql`create table name_word (word text primary key)`,
  sql`create index name_word_begins on name_word (word text_pattern_ops)`,
  sql`create index name_word_like on name_word using gin (word gin_trgm_ops)`,
  sql`create function cuppa_words_added() returns trigger language plpgsql as $$
    begin
      insert into name_word
        select distinct word from added, unnest(added.name_words) word order by 1
        on conflict do nothing;
      return null;
    end $$`,
  sql`create trigger person_words_added after insert on person
    referencing new table as added for each statement execute function cuppa_words_added()`,
  // Nothing of a name stays behind when its last owner takes another, or is forgotten.
  sql`create function cuppa_words_changed() returns trigger language plpgsql as $$
    begin
      insert into name_word select distinct unnest(new.name_words) order by 1 on conflict do nothing;
      delete from name_word
        where word = any (old.name_words) and not word = any (new.name_words)
          and not exists (select from person where name_words @> array[name_word.word]);
      return null;
    end $$`,
  sql`create trigger person_words_changed after update of name on person for each row
    when (old.name is distinct from new.name) execute function cuppa_words_changed()`,
  sql`insert into name_word select distinct unnest(name_words) from person`,
  sql`select cuppa_refresh_facets(array(select id from person))`,
]

const views: RawBuilder<unknown>[] = [
  sql`create table people_view (
    id text primary key,
    person_id text not null references person (id) on delete restrict,
    name text not null check (name <> ''),
    filter jsonb not null,
    made_at timestamptz not null
  )`,
  sql`create unique index people_view_once on people_view (person_id, name)`,
]

/** Lists of a million people: what they are filtered and searched by, and kept views. */
export const peopleLists = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of [...derived, ...facets, ...words, ...views]) {
      await statement.execute(db)
    }
  },
}

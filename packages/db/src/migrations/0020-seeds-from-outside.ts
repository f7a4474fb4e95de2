import { sql, type Kysely, type RawBuilder } from 'kysely'

const changes: RawBuilder<unknown>[] = [
  sql`alter table event_draw
    add column source text check (source <> ''),
    add column known_at timestamptz check (known_at > closes_at),
    add column list jsonb,
    alter column seed_hash drop not null,
    alter column sealed_seed drop not null,
    add constraint draw_has_one_seed check ((seed_hash is null) = (sealed_seed is null)
      and (source is null) = (known_at is null) and (source is null) <> (seed_hash is null)),
    add constraint list_is_for_outside check (list is null or source is not null),
    add constraint drawn_from_its_list check (source is null or result is null or list is not null)`,
  sql`drop trigger event_draw_stays on event_draw`,
  sql`create trigger event_draw_stays before update on event_draw for each row
    when (old.drawn_at is not null
      or (old.list is not null and old.list is distinct from new.list)
      or (old.closes_at, old.seed_hash, old.sealed_seed, old.source, old.known_at)
        is distinct from
        (new.closes_at, new.seed_hash, new.sealed_seed, new.source, new.known_at))
    execute function cuppa_refuse_change()`,
]

/** The seed of a draw can come from a public source; its list is frozen before anybody knows it. */
export const seedsFromOutside = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of changes) await statement.execute(db)
  },
}

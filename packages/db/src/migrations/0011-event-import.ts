import { sql, type Kysely } from 'kysely'

/** Which name in a file of a calendar became which event, so that the same file makes nothing twice. */
export const eventImport = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`create table event_import (
      name_hash text primary key check (name_hash ~ '^[0-9a-f]{64}$'),
      event_id text not null unique references event (id) on delete restrict
    )`.execute(db)
  },
}

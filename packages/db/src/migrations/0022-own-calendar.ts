import { sql, type Kysely } from 'kysely'

/** Part of the secret address of somebody's own calendar; another one makes the old address useless. */
export const ownCalendar = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`alter table person add column calendar_nonce text,
      add constraint no_calendar_of_the_erased
        check (erased_at is null or calendar_nonce is null)`.execute(db)
  },
}

import { sql, type Kysely, type RawBuilder } from 'kysely'

const changes: RawBuilder<unknown>[] = [
  sql`alter table sign_in_link drop constraint sign_in_link_purpose_check`,
  sql`alter table sign_in_link add constraint sign_in_link_purpose_check
    check (purpose in ('sign-in', 'invite', 'first-run', 'address'))`,
  sql`alter table sign_in_link add column email text, add column email_key text`,
  sql`alter table sign_in_link add constraint only_a_new_address_is_kept
    check ((purpose = 'address') = (email is not null)
      and (email is null) = (email_key is null))`,
]

/** A link to a new address holds that address itself, so that no other can be confirmed with it. */
export const newAddress = {
  async up(db: Kysely<never>): Promise<void> {
    for (const statement of changes) await statement.execute(db)
  },
}

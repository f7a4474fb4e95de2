import { sql, type Kysely } from 'kysely'

/** The public list of people is read in the order of chosen names, past everybody who is not in it. */
export const directory = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`create index person_listed on person (cuppa_folded(credit_name), id)
      where standing = 'member' and seen_by = 'everyone' and credit_kind <> 'not-named'
        and facets @> array['agrees:directory']`.execute(db)
  },
}

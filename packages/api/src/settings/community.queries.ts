import type { Db, ReadDb } from '@cuppa/db'
import type { Instant, PersonId } from '@cuppa/domain'

export function findCommunity(db: ReadDb) {
  return db
    .selectFrom('community')
    .leftJoin('community_logo', 'community_logo.only', 'community.only')
    .select(['named', 'name', 'strapline', 'welcome', 'about'])
    .select(['direction_label as directionLabel'])
    .select(['colour_voice as voice', 'colour_growth as growth', 'typeface'])
    .select(['contact_email as email', 'contact_phone as phone'])
    .select(['contact_post as post', 'contact_person as person'])
    .select(['community_logo.hash as logoHash', 'community_logo.alt as logoAlt'])
    .executeTakeFirstOrThrow()
}

export function findLogo(db: ReadDb, hash: string) {
  return db
    .selectFrom('community_logo')
    .select(['media_type as mediaType', 'bytes'])
    .where('hash', '=', hash)
    .executeTakeFirst()
}

/** What is shown now, without its bytes. */
export function findShownLogo(db: ReadDb) {
  return db.selectFrom('community_logo').select(['hash', 'alt']).executeTakeFirst()
}

/** A logo as somebody saw it; `null` for none. */
type SeenLogo = { readonly hash: string; readonly alt: string } | null

interface NewLogo {
  readonly hash: string
  readonly media_type: string
  readonly bytes: Uint8Array
  readonly alt: string
  readonly put_at: Instant
  readonly put_by: PersonId | null
}

/** Puts a logo in the place of `base`, and of nothing else; answers whether it did. */
export async function replaceLogo(db: Db, base: SeenLogo, logo: NewLogo): Promise<boolean> {
  if (base === null) {
    const added = await db
      .insertInto('community_logo')
      .values({ only: true, ...logo })
      .onConflict((conflict) => conflict.column('only').doNothing())
      .executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }
  const changed = await db
    .updateTable('community_logo')
    .set(logo)
    .where((eb) => eb.and(base))
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Takes this logo away, and no other; answers whether it did. */
export async function dropLogo(db: Db, base: SeenLogo): Promise<boolean> {
  if (base === null) return false
  const { numDeletedRows } = await db
    .deleteFrom('community_logo')
    .where((eb) => eb.and(base))
    .executeTakeFirst()
  return numDeletedRows === 1n
}

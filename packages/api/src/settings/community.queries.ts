import type { Db, ReadDb } from '@cuppa/db'

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

export async function dropLogo(tx: Db) {
  await tx.deleteFrom('community_logo').execute()
}

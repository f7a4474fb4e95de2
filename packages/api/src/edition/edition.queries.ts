import type { ReadDb } from '@cuppa/db'
import type { EditionId, EditionSlug } from '@cuppa/domain'

const editions = (db: ReadDb) =>
  db
    .selectFrom('edition')
    .select(['edition.id', 'slug', 'title', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('version')
            .select('version.id')
            .whereRef('edition_id', '=', 'edition.id')
            .where('withdrawn_at', 'is', null),
        )
        .$castTo<boolean>()
        .as('hasVersion'),
    )

/** Newest period first. */
export function listEditionRows(db: ReadDb) {
  return editions(db).orderBy('starts_on', 'desc').orderBy('edition.id', 'desc').execute()
}

export function findEditionRow(db: ReadDb, slug: EditionSlug) {
  return db
    .selectFrom('edition')
    .select(['id', 'slug', 'title'])
    .where('slug', '=', slug)
    .executeTakeFirst()
}

export function findNewestVersionOf(db: ReadDb, editionId: EditionId) {
  return db
    .selectFrom('version')
    .select(['id', 'number', 'published_on as publishedOn'])
    .where('edition_id', '=', editionId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

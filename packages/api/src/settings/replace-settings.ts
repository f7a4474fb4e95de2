import type { Db } from '@cuppa/db'
import type { FlatSettings, Instant, PersonId } from '@cuppa/domain'

/** Locks the community's row; answers who saved the settings last. */
export function lockCommunity(db: Db) {
  return db
    .selectFrom('community')
    .leftJoin('person', 'person.id', 'changed_by')
    .select(['changed_at as at', 'person.name as by'])
    .forUpdate('community')
    .executeTakeFirstOrThrow()
}

interface Replacement {
  /** The settings that must stand there for anything to be written. */
  readonly before: FlatSettings
  readonly after: FlatSettings
  readonly at: Instant
  readonly by: PersonId | null
}

/** Puts settings in the place of `before`, and of nothing else; answers whether it did. */
export async function replaceSettings(
  db: Db,
  { before, after, at, by }: Replacement,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('community')
    .set({ ...columnsOf(after), changed_at: at, changed_by: by })
    .where((eb) => eb.and(columnsOf(before)))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const columnsOf = (flat: FlatSettings) => ({
  name: flat.name,
  strapline: flat.strapline,
  welcome: flat.welcome,
  about: flat.about,
  direction_label: flat.directionLabel,
  colour_voice: flat['colours.voice'],
  colour_growth: flat['colours.growth'],
  typeface: flat.typeface,
  contact_person: flat['contact.person'],
  contact_email: flat['contact.email'],
  contact_phone: flat['contact.phone'],
  contact_post: flat['contact.post'],
})

import type { Db, ReadDb } from '@cuppa/db'
import type { SourceFacts, SourceId } from '@cuppa/domain'

/** What a source says, locked for an edit. */
export function findSourceForUpdate(db: Db, id: SourceId): Promise<SourceFacts | undefined> {
  return db
    .selectFrom('source')
    .select(['kind', 'title', 'happened_on as happenedOn', 'channel', 'words'])
    .select(['part_of as partOf', 'people_count as peopleCount'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Of these, the ones people can see: behind a published version, by themselves or by a part. */
export async function listPublishedAmong(
  db: ReadDb,
  ids: readonly SourceId[],
): Promise<ReadonlySet<SourceId>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('source')
    .select('source.id')
    .where('source.id', 'in', ids)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('version_provenance as frozen')
          .innerJoin('provenance_link as link', 'link.id', 'frozen.link_id')
          .innerJoin('source as linked', 'linked.id', 'link.source_id')
          .select('linked.id')
          .where((either) =>
            either.or([
              either('linked.id', '=', either.ref('source.id')),
              either('linked.part_of', '=', either.ref('source.id')),
            ]),
          ),
      ),
    )
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export async function isPublished(db: ReadDb, id: SourceId): Promise<boolean> {
  return (await listPublishedAmong(db, [id])).has(id)
}

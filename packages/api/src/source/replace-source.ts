import type { Db } from '@cuppa/db'
import type { SourceFacts, SourceId } from '@cuppa/domain'

/** Puts facts in the place of `before`, and of nothing else; answers whether it did. */
export async function replaceFacts(
  db: Db,
  id: SourceId,
  { before, after }: { readonly before: SourceFacts; readonly after: SourceFacts },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('source')
    .set(columnsOf(after))
    .where('id', '=', id)
    .where((eb) => eb.and(columnsOf(before)))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const columnsOf = ({ happenedOn, partOf, peopleCount, ...same }: SourceFacts) => ({
  ...same,
  happened_on: happenedOn,
  part_of: partOf,
  people_count: peopleCount,
})

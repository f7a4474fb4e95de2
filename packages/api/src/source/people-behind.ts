import type { ReadDb } from '@cuppa/db'
import { Credit, type CreditedPerson, nameOrFormer, type SourceId } from '@cuppa/domain'

export interface PersonBehind extends Readonly<CreditedPerson> {
  readonly name: string
}

/** Who is behind these sources, by their private names: for staff only. */
export async function listPeopleBehind(
  db: ReadDb,
  sourceIds: readonly SourceId[],
): Promise<ReadonlyMap<SourceId, PersonBehind[]>> {
  if (sourceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('source_credit as credit')
    .innerJoin('person', 'person.id', 'credit.person_id')
    .select(['source_id as sourceId', 'person.id as personId', 'person.name'])
    .select(['credit.credit_kind as ownKind', 'credit.credit_name as ownName'])
    .where('source_id', 'in', sourceIds)
    .orderBy('source_id')
    .orderBy('position')
    .execute()
  const bySource = new Map<SourceId, PersonBehind[]>()
  for (const { sourceId, personId, name, ownKind, ownName } of rows) {
    const here = ownKind === null ? null : Credit.parse({ as: ownKind, name: ownName })
    const behind = { personId, name: nameOrFormer(name), here }
    const known = bySource.get(sourceId)
    if (known) known.push(behind)
    else bySource.set(sourceId, [behind])
  }
  return bySource
}

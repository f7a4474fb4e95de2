import type { Db } from '@cuppa/db'
import { type ContactKind, ContactPointId, type Instant, type PersonId } from '@cuppa/domain'

import { actorId } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { contactOf } from './contact-of.ts'

/** One way to reach somebody. */
export interface Way {
  readonly kind: ContactKind
  readonly value: string
  /** When they showed that they read what is sent there. */
  readonly verifiedAt?: Instant | null
}

/** The same for all spellings of one address or number. */
export const keyOfWay = ({ kind, value }: Pick<Way, 'kind' | 'value'>): string =>
  contactOf(kind, value)?.key ?? value.toLowerCase()

/** Whether they can be reached that way, however it is written. */
export async function hasWay(db: Db, personId: PersonId, way: Way): Promise<boolean> {
  const found = await db
    .selectFrom('contact_point')
    .select('id')
    .where('person_id', '=', personId)
    .where('kind', '=', way.kind)
    .where('value_key', '=', keyOfWay(way))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** Adds ways to reach somebody; the first is the one to use, where they have none yet. */
export async function addWays(
  { db, ...scope }: Scope,
  personId: PersonId,
  ways: readonly Way[],
): Promise<void> {
  if (ways.length === 0) return
  const hasOne = await hasPreferred(db, personId)
  await db
    .insertInto('contact_point')
    .values(
      ways.map((way, at) => ({
        id: ContactPointId.parse(scope.newId()),
        person_id: personId,
        kind: way.kind,
        value: way.value,
        value_key: keyOfWay(way),
        preferred: at === 0 && !hasOne,
        added_at: scope.now(),
        added_by: actorId(scope.actor) ?? personId,
        verified_at: way.verifiedAt ?? null,
        ended_at: null,
      })),
    )
    .execute()
}

async function hasPreferred(db: Db, personId: PersonId): Promise<boolean> {
  const found = await db
    .selectFrom('contact_point')
    .select('id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('preferred', '=', true)
    .executeTakeFirst()
  return found !== undefined
}

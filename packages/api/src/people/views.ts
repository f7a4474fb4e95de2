import { inTransaction } from '@cuppa/db'
import { line, PeopleFilter, PeopleViewId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'

const mostViews = 30

export const PeopleViews = z.array(
  z.strictObject({ id: PeopleViewId, name: z.string(), filter: PeopleFilter }),
)
export type PeopleViews = z.infer<typeof PeopleViews>

/** The filters that whoever asks keeps; nobody else sees them. */
export async function listViews(scope: ReadScope): Promise<PeopleViews> {
  demand(scope, 'people')
  const own = actorId(scope.actor)
  if (own === null) return []
  const rows = await scope.db
    .selectFrom('people_view')
    .select(['id', 'name', 'filter'])
    .where('person_id', '=', own)
    .orderBy('name')
    .execute()
  // A filter that a later version no longer knows is left out, not shown as something else.
  return rows.flatMap(({ id, name, filter }) => {
    const known = PeopleFilter.safeParse(filter).data
    return known ? [{ id, name, filter: known }] : []
  })
}

export const KeepView = z.strictObject({ name: line(60, 1), filter: PeopleFilter })
export type KeepView = z.infer<typeof KeepView>

export const ViewRef = z.strictObject({ id: PeopleViewId })
export type ViewRef = z.infer<typeof ViewRef>

/** Keeps a filter under a name, for whoever asks. */
export async function keepView(scope: Scope, { name, filter }: KeepView): Promise<ViewRef> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    const own = ownId(scope)
    const kept = await tx
      .selectFrom('people_view')
      .select('name')
      .where('person_id', '=', own)
      .execute()
    if (kept.length >= mostViews) {
      const data = { most: mostViews }
      throw new RefusalError({ kind: 'rule', code: 'people/too-many-views', data })
    }
    const id = PeopleViewId.parse(scope.newId())
    const made = await tx
      .insertInto('people_view')
      .values({ id, person_id: own, name, filter: JSON.stringify(filter), made_at: scope.now() })
      .onConflict((conflict) => conflict.columns(['person_id', 'name']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) {
      throw new RefusalError({ kind: 'conflict', code: 'people/view-there', data: { name } })
    }
    await recordAudit(tx, scope, {
      command: 'people.keepView',
      subject: { kind: 'view', id },
      facts: { name },
    })
    return { id }
  })
}

/** Takes an own view away. */
export async function dropView(scope: Scope, { id }: ViewRef): Promise<ViewRef> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    const gone = await tx
      .deleteFrom('people_view')
      .where('id', '=', id)
      .where('person_id', '=', ownId(scope))
      .returning('name')
      .executeTakeFirst()
    if (!gone) throw noSuchView()
    await recordAudit(tx, scope, {
      command: 'people.dropView',
      subject: { kind: 'view', id },
      facts: { name: gone.name },
    })
    return { id }
  })
}

const noSuchView = () =>
  new RefusalError({ kind: 'not-found', code: 'people/view-not-found', data: {} })

/** The system keeps nothing for itself. */
function ownId(scope: Scope) {
  const own = actorId(scope.actor)
  if (own === null) throw noSuchView()
  return own
}

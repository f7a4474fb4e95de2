import { inTransaction } from '@cuppa/db'
import {
  ConsentChannel,
  ConsentPurpose,
  Instant,
  PeopleFilter,
  type PersonId,
  Role,
  Standing,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandFresh } from '../identity/step-up.ts'
import { demandStill } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { whereOf } from './list-people.ts'
import {
  listAddressesOf,
  listAgreedOf,
  listByName,
  listGroupsOf,
  listReachOf,
  listRolesOf,
} from './people.queries.ts'

export const ExportPeople = z.strictObject(PeopleFilter.shape)
export type ExportPeople = z.infer<typeof ExportPeople>

/** What leaves in a file: never what somebody needs, and never why somebody is blocked. */
const ExportedPerson = z.strictObject({
  name: z.string(),
  standing: Standing,
  joinedAt: Instant.nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  post: z.string().nullable(),
  groups: z.array(z.string()),
  roles: z.array(Role),
  agreed: z.array(z.strictObject({ purpose: ConsentPurpose, channel: ConsentChannel.nullable() })),
})

export const ExportedPeople = z.strictObject({ people: z.array(ExportedPerson) })
export type ExportedPeople = z.infer<typeof ExportedPeople>

/** As many as one file holds, so that none takes the room of all others. */
const most = 20_000

/** People to take away in a file, by somebody who signed in just now. It is written down. */
export async function exportPeople(scope: Scope, filter: ExportPeople): Promise<ExportedPeople> {
  demand(scope, 'people')
  demandFresh(scope)
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    const inner = { ...scope, db: tx }
    const where = await whereOf(inner, filter)
    const page = { after: undefined, most: most + 1 }
    const rows = where === null ? [] : await listByName(tx, where, page)
    if (rows.length > most) {
      throw new RefusalError({ kind: 'rule', code: 'people/too-many-to-take', data: { most } })
    }
    await recordAudit(tx, scope, {
      command: 'people.export',
      subject: { kind: 'person', id: null },
      facts: { count: rows.length },
    })
    return { people: await leaving(inner, rows) }
  })
}

type Row = Awaited<ReturnType<typeof listByName>>[number]

/** Each with the first way of each sort to reach them. */
async function leaving({ db }: Scope, rows: readonly Row[]): Promise<ExportedPeople['people']> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const reach = byPerson(await listReachOf(db, ids))
  const addresses = byPerson(await listAddressesOf(db, ids))
  const groups = byPerson(await listGroupsOf(db, ids))
  const roles = byPerson(await listRolesOf(db, ids))
  const agreed = byPerson(await listAgreedOf(db, ids))
  return rows.map(({ id, name, standing, joinedAt }) => {
    const way = (kind: string) => reach(id).find((each) => each.kind === kind)?.value ?? null
    return {
      name,
      standing,
      joinedAt,
      email: way('email') ?? addresses(id)[0]?.email ?? null,
      phone: way('phone'),
      post: way('post'),
      groups: groups(id).map((group) => group.name),
      roles: roles(id).map(({ role }) => role),
      agreed: agreed(id).map(({ purpose, channel }) => ({ purpose, channel })),
    }
  })
}

function byPerson<Each extends { readonly personId: PersonId }>(all: readonly Each[]) {
  const found = Map.groupBy(all, ({ personId }) => personId)
  return (id: PersonId): readonly Each[] => found.get(id) ?? []
}

import type { Db } from '@cuppa/db'
import { PersonId, type Role } from '@cuppa/domain'

import { createCaller } from '../app-router.ts'
import type { Actor } from '../kernel/scope.ts'
import type { Context } from '../kernel/trpc.ts'

let ids = 0

/** Ids in rising order, each a true UUID version 7. */
export function nextId(): string {
  ids += 1
  return `01900000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}`
}

export const noon = '2026-11-23T12:00:00.000Z'

export const visitor: Actor = { kind: 'visitor' }
export const system: Actor = { kind: 'system' }

/** A context for one request, at noon of a day long after all others. */
export function contextFor(db: Db, actor: Actor = system, now = noon): Context {
  return {
    db,
    actor,
    now: () => now,
    newId: nextId,
    tags: new Set(),
    requestId: 'request-1',
    secret: 'a secret for tests only',
    baseUrl: 'http://localhost:3000',
    mailFrom: 'hello@cuppa.example',
  }
}

export const callerFor = (db: Db, actor: Actor = system, now = noon) =>
  createCaller(contextFor(db, actor, now))

export type Caller = ReturnType<typeof callerFor>

/** Any of those who may call. */
export async function actorIn(db: Db, kind: 'visitor' | 'member' | Role): Promise<Actor> {
  if (kind === 'visitor') return visitor
  if (kind !== 'member') return staffIn(db, kind)
  const name = 'A member'
  return { kind: 'member', personId: await givenMember(db, name), name }
}

/** Someone who belongs, and holds no role. */
export async function givenMember(db: Db, name: string): Promise<PersonId> {
  const id = await givenPerson(db, name)
  await db.updateTable('person').set({ joined_at: noon }).where('id', '=', id).execute()
  return id
}

async function givenPerson(db: Db, name: string): Promise<PersonId> {
  const id = PersonId.parse(nextId())
  await db
    .insertInto('person')
    .values({ id, name, credit_kind: 'named', credit_name: name, created_at: noon })
    .execute()
  return id
}

/** Someone of the staff, who holds the role from now on. */
export async function staffIn(db: Db, role: Role, name = `A ${role}`): Promise<Actor> {
  const personId = await givenPerson(db, name)
  await db
    .insertInto('role_grant')
    .values({
      id: nextId(),
      person_id: personId,
      role,
      granted_at: noon,
      granted_by: null,
      ended_at: null,
      ended_by: null,
    })
    .execute()
  return { kind: 'staff', personId, name, roles: [role] }
}

import { inTransaction } from '@cuppa/db'
import { ContactPointId, PersonId, RelationshipKind } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { ContactInput, readContact } from '../person/contact-of.ts'
import { addWays, hasWay, type Way } from '../person/ways.ts'
import { type ChangedPerson, lockPersonNow, raiseRevision } from './lock-person.ts'

export const AddContact = z.strictObject({ personId: PersonId, contact: ContactInput })
export type AddContact = z.infer<typeof AddContact>

/** Writes down one more way to reach somebody. Nobody has shown yet that they read what is sent there. */
export async function addContact(scope: Scope, input: AddContact): Promise<ChangedPerson> {
  demand(scope, 'people')
  const contact = readContact(input.contact)
  return inTransaction(scope.db, async (tx) => {
    const person = await lockPersonNow(tx, scope, input.personId)
    if (!(await addUnlessThere({ ...scope, db: tx }, person.id, contact))) {
      throw new RefusalError({ kind: 'conflict', code: 'people/contact-there', data: {} })
    }
    await recordAudit(tx, scope, {
      command: 'people.addContact',
      subject: { kind: 'person', id: person.id },
      facts: { name: person.name, kind: contact.kind },
    })
    return raiseRevision(tx, person.id)
  })
}

/** Adds it unless it is there; the first one is the one to use first. */
export async function addUnlessThere(scope: Scope, id: PersonId, way: Way): Promise<boolean> {
  if (await hasWay(scope.db, id, way)) return false
  await addWays(scope, id, [way])
  return true
}

export const OnContact = z.strictObject({ personId: PersonId, contactId: ContactPointId })
export type OnContact = z.infer<typeof OnContact>

/** Ends one way to reach somebody; it stays in what happened. */
export async function endContact(scope: Scope, on: OnContact): Promise<ChangedPerson> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const person = await lockPersonNow(tx, scope, on.personId)
    const ended = await tx
      .updateTable('contact_point')
      .set({ ended_at: scope.now(), preferred: false })
      .where('id', '=', on.contactId)
      .where('person_id', '=', person.id)
      .where('ended_at', 'is', null)
      .returning('kind')
      .executeTakeFirst()
    if (!ended) throw noSuchContact()
    await recordAudit(tx, scope, {
      command: 'people.endContact',
      subject: { kind: 'person', id: person.id },
      facts: { name: person.name, kind: ended.kind },
    })
    return raiseRevision(tx, person.id)
  })
}

/** Makes one way the one to use first. */
export async function preferContact(scope: Scope, on: OnContact): Promise<ChangedPerson> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const person = await lockPersonNow(tx, scope, on.personId)
    const live = () =>
      tx
        .updateTable('contact_point')
        .where('person_id', '=', person.id)
        .where('ended_at', 'is', null)
    await live().set({ preferred: false }).where('preferred', '=', true).execute()
    const chosen = await live()
      .set({ preferred: true })
      .where('id', '=', on.contactId)
      .returning('kind')
      .executeTakeFirst()
    if (!chosen) throw noSuchContact()
    await recordAudit(tx, scope, {
      command: 'people.preferContact',
      subject: { kind: 'person', id: person.id },
      facts: { name: person.name, kind: chosen.kind },
    })
    return raiseRevision(tx, person.id)
  })
}

const noSuchContact = () =>
  new RefusalError({ kind: 'not-found', code: 'people/contact-not-found', data: {} })

export const Relate = z.strictObject({
  personId: PersonId,
  kind: RelationshipKind,
  otherId: PersonId,
})
export type Relate = z.infer<typeof Relate>

/** Writes down that one looks after, or supports, another. */
export async function relatePeople(scope: Scope, input: Relate): Promise<ChangedPerson> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const { personId, kind, otherId } = input
    if (personId === otherId) throw relationshipNo('people/relationship-there')
    const person = await lockPersonNow(tx, scope, personId)
    const other = await lockPersonNow(tx, scope, otherId)
    const there = await tx
      .insertInto('relationship')
      .values({
        id: scope.newId(),
        person_id: person.id,
        kind,
        other_id: other.id,
        since: scope.now(),
        ended_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!there) throw relationshipNo('people/relationship-there')
    await recordAudit(tx, scope, {
      command: 'people.relate',
      subject: { kind: 'person', id: person.id },
      facts: { name: person.name, other: other.name, kind },
    })
    return raiseRevision(tx, person.id)
  })
}

/** Ends that. */
export async function endRelationship(scope: Scope, input: Relate): Promise<ChangedPerson> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const person = await lockPersonNow(tx, scope, input.personId)
    const ended = await tx
      .updateTable('relationship')
      .set({ ended_at: scope.now() })
      .where('person_id', '=', person.id)
      .where('other_id', '=', input.otherId)
      .where('kind', '=', input.kind)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ended) throw relationshipNo('people/relationship-not-found')
    await recordAudit(tx, scope, {
      command: 'people.endRelationship',
      subject: { kind: 'person', id: person.id },
      facts: { name: person.name, kind: input.kind },
    })
    return raiseRevision(tx, person.id)
  })
}

const relationshipNo = (code: 'people/relationship-there' | 'people/relationship-not-found') =>
  new RefusalError({ kind: 'conflict', code, data: {} })

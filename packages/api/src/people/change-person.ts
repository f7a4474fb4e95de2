import { inTransaction, recordChange } from '@cuppa/db'
import {
  CreditKind,
  line,
  PersonId,
  prose,
  refuseStandingChange,
  SeenBy,
  StandingAct,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { type NewConsent, writeConsent } from '../consent/write-consent.ts'
import { endAllAccess } from '../identity/sessions.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { ContactInput, readContact } from '../person/contact-of.ts'
import { ConsentWish, saidToStaff } from './consents.ts'
import { addUnlessThere } from './contacts.ts'
import {
  type ChangedPerson,
  lockPerson,
  lockPersonNow,
  onPerson,
  raiseRevision,
} from './lock-person.ts'

const named = {
  name: line(200, 1),
  creditKind: CreditKind,
  /** Empty for who is not named. */
  creditName: line(200),
}

export const AddPerson = z.strictObject({
  ...named,
  /** Whether they join, or we only know of them. */
  joins: z.boolean(),
  contacts: z.array(ContactInput).max(5),
  /** What they agreed to, each with how we know. */
  consents: z.array(ConsentWish).max(20),
})
export type AddPerson = z.infer<typeof AddPerson>

/** Signs somebody up on their word: they may have no e-mail address, and no way to be reached at all. */
export async function addPerson(scope: Scope, input: AddPerson): Promise<ChangedPerson> {
  demand(scope, 'people')
  const contacts = input.contacts.map(readContact)
  return inTransaction(scope.db, async (tx) => {
    const id = PersonId.parse(scope.newId())
    const now = scope.now()
    await tx
      .insertInto('person')
      .values({
        id,
        name: input.name,
        ...creditOf(input),
        created_at: now,
        joined_at: input.joins ? now : null,
        greeted_at: input.joins && actorId(scope.actor) !== null ? now : null,
      })
      .execute()
    const inner = { ...scope, db: tx }
    for (const contact of contacts) await addUnlessThere(inner, id, contact)
    await writeConsent(inner, id, input.consents.map(saidToStaff))
    await recordAudit(tx, scope, {
      command: 'people.add',
      subject: { kind: 'person', id },
      facts: { name: input.name, joins: input.joins },
    })
    return { personId: id, revision: 1 }
  })
}

function creditOf({ creditKind, creditName }: Pick<AddPerson, 'creditKind' | 'creditName'>) {
  if (creditKind === 'not-named') return { credit_kind: creditKind, credit_name: null }
  if (creditName === '') {
    throw new RefusalError({ kind: 'rule', code: 'people/credit-name-missing', data: {} })
  }
  return { credit_kind: creditKind, credit_name: creditName }
}

export const UpdatePerson = z.strictObject({ ...onPerson, ...named, seenBy: SeenBy })
export type UpdatePerson = z.infer<typeof UpdatePerson>

/** Changes what somebody is called and how they want to be named, on their word. */
export async function updatePerson(scope: Scope, input: UpdatePerson): Promise<ChangedPerson> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const person = await lockPerson(tx, scope, input)
    const { name, seenBy } = input
    await tx
      .updateTable('person')
      .set({ name, ...creditOf(input), seen_by: seenBy })
      .where('id', '=', person.id)
      .execute()
    if (seenBy !== person.seenBy)
      await writeConsent({ ...scope, db: tx }, person.id, [asSeen(seenBy)])
    // Credits stand on public pages, under the strategy and its sources.
    await recordChange(tx, ['direction', 'people', 'sources'])
    await recordAudit(tx, scope, {
      command: 'people.update',
      subject: { kind: 'person', id: person.id },
      facts: { name, before: person.name },
    })
    return raiseRevision(tx, person.id)
  })
}

/** The list of people goes by the ledger, so what they told the team about it stands there too. */
const asSeen = (seenBy: SeenBy): NewConsent =>
  saidToStaff({
    purpose: 'directory',
    channel: null,
    step: seenBy === 'nobody' ? 'withdrawn' : 'given',
    evidence: 'Told the team who may see them.',
  })

export const ChangeStanding = z.strictObject({
  ...onPerson,
  act: StandingAct,
  reason: prose(1_000),
})
export type ChangeStanding = z.infer<typeof ChangeStanding>

/** Notes on their word that somebody joins, pauses or leaves; or blocks them, and says why. */
export async function changeStanding(scope: Scope, input: ChangeStanding): Promise<ChangedPerson> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const person = await lockPerson(tx, scope, input)
    const grant = await tx
      .selectFrom('role_grant')
      .select('id')
      .where('person_id', '=', person.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    const { act, reason } = input
    const facts = { standing: person.standing, hasRole: grant !== undefined, reason }
    obey(refuseStandingChange(facts, act))
    await tx
      .updateTable('person')
      .set(written(act, { now: scope.now(), reason, joinedAt: person.joinedAt }))
      .where('id', '=', person.id)
      .execute()
    if (act === 'leave' || act === 'block') await endAllAccess(tx, scope, person.id)
    await recordChange(tx, ['people'])
    await recordAudit(tx, scope, {
      command: 'people.changeStanding',
      subject: { kind: 'person', id: person.id },
      why: reason,
      facts: { name: person.name, act },
    })
    return raiseRevision(tx, person.id)
  })
}

interface Written {
  readonly now: string
  readonly reason: string
  readonly joinedAt: string | null
}

function written(act: StandingAct, { now, reason, joinedAt }: Written) {
  switch (act) {
    case 'join':
      return { joined_at: joinedAt ?? now, left_at: null, paused_at: null }
    case 'pause':
      return { paused_at: now }
    case 'resume':
      return { paused_at: null }
    case 'leave':
      return { left_at: now, joined_at: joinedAt ?? now, seen_by: 'nobody' as const }
    case 'block':
      return { blocked_at: now, blocked_reason: reason, seen_by: 'nobody' as const }
    case 'unblock':
      return { blocked_at: null, blocked_reason: '' }
  }
}

export const Greet = z.strictObject({ personId: PersonId, greeted: z.boolean() })
export type Greet = z.infer<typeof Greet>

/** Notes that somebody of the team said hello to a new member, or takes that back. */
export async function greetPerson(scope: Scope, { personId, greeted }: Greet): Promise<Greet> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const person = await lockPersonNow(tx, scope, personId)
    await tx
      .updateTable('person')
      .set({ greeted_at: greeted ? scope.now() : null })
      .where('id', '=', person.id)
      .execute()
    await recordAudit(tx, scope, {
      command: 'people.greet',
      subject: { kind: 'person', id: person.id },
      facts: { name: person.name, greeted },
    })
    return { personId, greeted }
  })
}

import { type Db } from '@cuppa/db'
import type { Instant, PersonId } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { type NewConsent, writeConsent } from '../consent/write-consent.ts'
import type { EmailAddress } from '../identity/email-address.ts'
import { addPerson, setAddress } from '../identity/people.ts'
import type { Scope } from '../kernel/scope.ts'
import { creditFrom, type JoinWish } from './join-input.ts'
import { addWays, type Way } from './ways.ts'

interface Joining {
  readonly wish: JoinWish
  readonly askedAt: Instant
  /** The address whose link was used; `undefined` for whoever gave none. */
  readonly address: EmailAddress | undefined
}

/** Writes somebody down as a member, with what they said when they joined. */
export async function becomeMember(scope: Scope, joining: Joining): Promise<PersonId> {
  const { db: tx } = scope
  const { wish, askedAt, address } = joining
  const before = address && (await findWhoLeft(tx, wish.name, address.key))
  const personId = before ?? (await addPerson(tx, scope, wish.name))
  const credit = creditFrom(wish.credit, wish.name)
  await tx
    .updateTable('person')
    .set((eb) => ({
      joined_at: scope.now(),
      left_at: null,
      paused_at: null,
      credit_kind: credit.as,
      credit_name: credit.name,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', personId)
    .execute()
  if (address) await setAddress(tx, scope, { id: personId, ...address })
  if (before) await endWays(scope, personId)
  await addWays(scope, personId, waysOf(joining, scope.now()))
  await writeConsent(
    scope,
    personId,
    wish.wishes.flatMap((each) => consentsFor(each, askedAt)),
  )
  await recordAudit(
    tx,
    { ...scope, actor: { kind: 'member', personId, name: '' } },
    {
      command: 'person.join',
      subject: { kind: 'person', id: personId },
      facts: { by: address ? 'email' : 'form' },
    },
  )
  return personId
}

/** Whoever left and comes back by the same name and mailbox is the same person. */
async function findWhoLeft(tx: Db, name: string, emailKey: string): Promise<PersonId | undefined> {
  const found = await tx
    .selectFrom('person')
    .innerJoin('identity', 'identity.person_id', 'person.id')
    .select('person.id')
    .where('email_key', '=', emailKey)
    .where('person.name', '=', name)
    .where('left_at', 'is not', null)
    .where('blocked_at', 'is', null)
    .where('erased_at', 'is', null)
    .where('merged_into', 'is', null)
    .executeTakeFirst()
  return found?.id
}

/** What was known of them before counts no more: they have just said it anew. */
async function endWays({ db, now }: Scope, personId: PersonId): Promise<void> {
  await db
    .updateTable('contact_point')
    .set({ ended_at: now() })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
}

function waysOf({ wish: { phone, post }, address }: Joining, now: Instant): Way[] {
  return [
    ...(address ? [{ kind: 'email' as const, value: address.email, verifiedAt: now }] : []),
    ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
    ...(post === null ? [] : [{ kind: 'post' as const, value: post }]),
  ]
}

/** Mail is agreed to twice: with the form, and with the link that was sent to the address. */
function consentsFor(
  { purpose, channel }: JoinWish['wishes'][number],
  askedAt: Instant,
): NewConsent[] {
  const asked = { purpose, channel, place: 'join', at: askedAt } as const
  if (channel !== 'email') return [{ ...asked, step: 'given' }]
  return [
    { ...asked, step: 'asked' },
    { purpose, channel, step: 'given', place: 'mail' },
  ]
}

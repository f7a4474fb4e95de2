import { type Db, inTransaction } from '@cuppa/db'
import { line, type PersonId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { minutes } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { enqueueMail } from '../outbox/enqueue-mail.ts'
import { replaceAddress } from '../person/replace-address.ts'
import { asPerson } from './as-person.ts'
import { readEmailAddress } from './email-address.ts'
import { communityName, findLinkForUpdate } from './identity.queries.ts'
import { mayTry } from './limits.ts'
import { endLinks, startLink } from './links.ts'
import { addressChangedMail, newAddressMail } from './mail-texts.ts'
import { demandFresh } from './step-up.ts'
import { hashToken } from './tokens.ts'

export const AskNewAddress = z.strictObject({ email: line(254, 1) })

/**
 * Sends a link to the address that is to become one's own. Whether somebody else has it already is
 * not told here: the link of an address that is taken opens nothing.
 */
export async function askNewAddress(scope: Scope, { email }: z.infer<typeof AskNewAddress>) {
  demand(scope, 'belong')
  const { personId } = asPerson(scope)
  demandFresh(scope)
  const address = readEmailAddress(email)
  if (!address)
    throw new RefusalError({ kind: 'rule', code: 'staff/email-unusable', data: { email } })
  if (!(await mayTry(scope, { what: `new address of ${personId}`, most: 5 }))) {
    throw new RefusalError({ kind: 'not-allowed', code: 'sign-in/too-many', data: {} })
  }
  return inTransaction(scope.db, async (tx) => {
    // One request after the other, so that the later one ends the link of the one before.
    await tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
    const url = await startLink(tx, scope, {
      purpose: 'address',
      personId,
      newAddress: address,
      livesFor: minutes(30),
    })
    const mail = newAddressMail({ community: await communityName(tx), url })
    await enqueueMail(tx, scope, { kind: 'sign-in', to: address.email, ...mail })
    await recordAudit(tx, scope, {
      command: 'account.askNewAddress',
      subject: { kind: 'person', id: personId },
      facts: {},
    })
    return { email: address.email }
  })
}

export const ConfirmAddress = z.strictObject({ token: z.string().max(100) })

/**
 * Makes the address that the link was sent to one's own (S6): the link holds it, works once, and
 * only for whoever asked, signed in. The old address is told, and links on their way to it end.
 */
export async function confirmAddress(scope: Scope, { token }: z.infer<typeof ConfirmAddress>) {
  demand(scope, 'belong')
  const { personId } = asPerson(scope)
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const { id, email, emailKey } = await openLink(inner, personId, token)
    const before = await addressOf(tx, personId)
    if (!(await takeAddress(tx, scope, { personId, email, emailKey })))
      throw no('sign-in/link-over')
    await tx
      .updateTable('sign_in_link')
      .set({ used_at: scope.now() })
      .where('id', '=', id)
      .execute()
    await endLinks(tx, scope, { purpose: 'sign-in', personId })
    await replaceAddress(inner, personId, email)
    if (before !== undefined && before !== email) {
      const mail = addressChangedMail({ community: await communityName(tx), email })
      await enqueueMail(tx, scope, { kind: 'sign-in', to: before, ...mail })
    }
    await recordAudit(tx, scope, {
      command: 'account.confirmAddress',
      subject: { kind: 'person', id: personId },
      facts: {},
    })
    return { email }
  })
}

/** The link, if it is for this person and still opens something. */
async function openLink(scope: Scope, personId: PersonId, token: string) {
  const link = await findLinkForUpdate(scope.db, hashToken(scope, 'address', token))
  const { email, emailKey } = link ?? {}
  if (link?.personId !== personId || !email || !emailKey) throw no('sign-in/link-unknown')
  if (link.usedAt !== null) throw no('sign-in/link-used')
  if (link.endedAt !== null || link.expiresAt <= scope.now()) throw no('sign-in/link-over')
  return { id: link.id, email, emailKey }
}

async function addressOf(tx: Db, personId: PersonId): Promise<string | undefined> {
  const row = await tx
    .selectFrom('identity')
    .select('email')
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return row?.email
}

interface Taken {
  readonly personId: PersonId
  readonly email: string
  readonly emailKey: string
}

/** False when somebody else has it. */
async function takeAddress(tx: Db, scope: Scope, taken: Taken): Promise<boolean> {
  const { personId, email, emailKey } = taken
  const other = await tx
    .selectFrom('identity')
    .select('person_id')
    .where('email_key', '=', emailKey)
    .where('person_id', '<>', personId)
    .executeTakeFirst()
  if (other) return false
  await tx
    .insertInto('identity')
    .values({ person_id: personId, email, email_key: emailKey, created_at: scope.now() })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({ email, email_key: emailKey }),
    )
    .execute()
  return true
}

const no = (code: 'sign-in/link-unknown' | 'sign-in/link-used' | 'sign-in/link-over') =>
  new RefusalError({ kind: 'not-allowed', code, data: {} })

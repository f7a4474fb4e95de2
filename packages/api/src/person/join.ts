import { type Db, inTransaction } from '@cuppa/db'
import { refuseJoining } from '@cuppa/domain'

import { startAsk } from '../identity/asks.ts'
import { type EmailAddress, readEmailAddress } from '../identity/email-address.ts'
import { communityNameOf, findSignersIn } from '../identity/find-signers-in.ts'
import { mayTry } from '../identity/limits.ts'
import { startLink } from '../identity/links.ts'
import { startLinks } from '../identity/request-link.ts'
import { days } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { enqueueMail } from '../outbox/enqueue-mail.ts'
import { becomeMember } from './become-member.ts'
import type { Join, JoinWish } from './join-input.ts'
import { joinMail } from './join-mail.ts'
import { keyOfWay } from './ways.ts'

/** A ward or a college may share a network, and a family an address. */
const most = { ofNetwork: 40, forWay: 5 } as const

export interface JoinMeta {
  readonly network: string
  /** The token of the browser, so that it can take a code instead of the link. */
  readonly ask: string
}

/** How it goes on: `mail` waits for a link to be used, `member` is done. */
export type Joined = 'mail' | 'member'

/**
 * Somebody wants to belong. With an address, a mail goes there, and nothing else happens until its
 * link is used: for an address that is known the mail says so, and everything else is the same (S7).
 * Without one, they are a member at once. The same form sent again is the same joining.
 */
export async function join(scope: Scope, input: Join, meta: JoinMeta): Promise<Joined> {
  demand(scope, 'take-part')
  obey(refuseJoining(input))
  const address = addressIn(input)
  if (!(await mayTry(scope, { what: `joining from ${meta.network}`, most: most.ofNetwork }))) {
    throw tooMany
  }
  // Over the limit of an address the answer is the same, and no more mail goes there (S60).
  const wanted = await mayTry(scope, { what: wayOf(input), most: most.forWay, within: days(1) })
  const { formKey, ...wish } = input
  if (address) {
    const email = { formKey, wish: { ...wish, email: address.email }, address }
    await askByMail(scope, email, { wanted, token: meta.ask })
    return 'mail'
  }
  if (!wanted) throw tooMany
  await joinAtOnce(scope, formKey, wish)
  return 'member'
}

const tooMany = new RefusalError({ kind: 'not-allowed', code: 'person/too-many-forms', data: {} })

function addressIn({ email }: Join): EmailAddress | undefined {
  if (email === null) return undefined
  const address = readEmailAddress(email)
  if (address) return address
  throw new RefusalError({ kind: 'rule', code: 'staff/email-unusable', data: { email } })
}

function wayOf({ email, phone, post }: Join): string {
  if (email !== null) return `joining for ${keyOfWay({ kind: 'email', value: email })}`
  if (phone !== null) return `joining for ${keyOfWay({ kind: 'phone', value: phone })}`
  return `joining for ${keyOfWay({ kind: 'post', value: post ?? '' })}`
}

interface ByMail {
  readonly formKey: string
  readonly wish: JoinWish
  readonly address: EmailAddress
}

interface Asking {
  readonly wanted: boolean
  readonly token: string
}

/** It leaves no audit entry: anybody may ask, and the record is never shortened. */
const askByMail = (scope: Scope, email: ByMail, asking: Asking) =>
  inTransaction(scope.db, (tx) => writeAsking({ ...scope, db: tx }, email, asking))

/** The same writes whoever it is, but for the words of the mail. */
async function writeAsking(
  scope: Scope,
  { formKey, wish, address }: ByMail,
  { wanted, token }: Asking,
): Promise<void> {
  const { db: tx } = scope
  if (!(await noteForm(scope, { formKey, wish, emailKey: address.key }))) return
  const ask = await startAsk(tx, scope, { token, emailKey: address.key })
  const known = await findSignersIn(tx, address.key)
  const mine = known.some(({ name }) => isSameName(name, wish.name))
  const links = await startLinks(tx, scope, { people: known, ask })
  const mail = joinMail({
    community: await communityNameOf(tx),
    known: links,
    // Two people may share a mailbox: the other one can join as well.
    joining: mine ? null : await startJoinLink(scope, formKey, ask),
    name: wish.name,
  })
  const to = known[0]?.email ?? address.email
  await enqueueMail(tx, scope, { kind: 'sign-in', to, ...mail, decoy: !wanted })
}

async function startJoinLink(
  scope: Scope,
  formKey: string,
  ask: Awaited<ReturnType<typeof startAsk>>,
) {
  const { code, hash } = ask.newCode()
  const url = await startLink(scope.db, scope, {
    purpose: 'join',
    joiningKey: formKey,
    livesFor: days(7),
    code: { askId: ask.id, hash },
  })
  return { url, code }
}

const isSameName = (one: string, other: string) => folded(one) === folded(other)
const folded = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

interface Noted {
  readonly formKey: string
  readonly wish: JoinWish | null
  readonly emailKey: string | null
}

/** False when this very form was sent before. A newer form ends the links of an older one. */
async function noteForm(scope: Scope, { formKey, wish, emailKey }: Noted): Promise<boolean> {
  const { db: tx } = scope
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('joining')
    .values({
      form_key: formKey,
      email_key: emailKey,
      wish: wish && JSON.stringify(wish),
      person_id: null,
      asked_at: scope.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  if (emailKey !== null) await endOlder(tx, scope, { formKey, emailKey })
  return true
}

async function endOlder(
  tx: Db,
  scope: Scope,
  { formKey, emailKey }: { readonly formKey: string; readonly emailKey: string },
): Promise<void> {
  const older = tx
    .selectFrom('joining')
    .select('form_key')
    .where('email_key', '=', emailKey)
    .where('form_key', '<>', formKey)
  await tx
    .updateTable('sign_in_link')
    .set({ ended_at: scope.now() })
    .where('joining_key', 'in', older)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
}

const joinAtOnce = (scope: Scope, formKey: string, wish: JoinWish) =>
  inTransaction(scope.db, (tx) => writeMember({ ...scope, db: tx }, formKey, wish))

async function writeMember(scope: Scope, formKey: string, wish: JoinWish): Promise<void> {
  if (!(await noteForm(scope, { formKey, wish: null, emailKey: null }))) return
  const personId = await becomeMember(scope, { wish, askedAt: scope.now(), address: undefined })
  await scope.db
    .updateTable('joining')
    .set({ person_id: personId })
    .where('form_key', '=', formKey)
    .execute()
}

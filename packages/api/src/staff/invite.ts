import { type Db, inTransaction } from '@cuppa/db'
import { line, Role } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { type EmailAddress, readEmailAddress } from '../identity/email-address.ts'
import { communityNameOf, mayMail, isOfTheTeam } from '../identity/for-staff.ts'
import { endLinks, startLink } from '../identity/links.ts'
import { inviteMail } from '../identity/mail-texts.ts'
import { demandFresh } from '../identity/step-up.ts'
import { demandStillManage } from '../identity/still-may.ts'
import { days, later } from '../kernel/moments.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { enqueueMail } from '../outbox/enqueue-mail.ts'
import { findInviteForUpdate, findInviteTo } from './staff.queries.ts'

const inviteLife = days(7)

export const Invite = z.strictObject({
  email: z.string().min(3).max(254),
  name: line(120, 1),
  role: Role,
})
export type Invite = z.infer<typeof Invite>

export const InviteId = z.strictObject({ id: z.uuid() })
export type InviteId = z.infer<typeof InviteId>

/**
 * Invites someone by mail, with a role that is fixed here. Only administrators invite, so nobody
 * gives more than they have.
 */
export async function invite(scope: Scope, { email, name, role }: Invite): Promise<InviteId> {
  demand(scope, 'manage')
  demandFresh(scope)
  const address = readEmailAddress(email)
  if (!address) {
    throw new RefusalError({ kind: 'rule', code: 'staff/email-unusable', data: { email } })
  }
  await limitMail(scope, address.key)
  return inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    await refuseKnown(tx, address)
    const id = scope.newId()
    const now = scope.now()
    await tx
      .insertInto('invite')
      .values({
        id,
        email: address.email,
        email_key: address.key,
        name,
        role,
        invited_at: now,
        invited_by: actorId(scope.actor),
        expires_at: later(now, inviteLife),
        accepted_at: null,
        withdrawn_at: null,
      })
      .execute()
    await mailInvite(tx, scope, { id, role, email: address.email })
    await recordAudit(tx, scope, {
      command: 'staff.invite',
      subject: { kind: 'invite', id },
      facts: { name, role },
    })
    return { id }
  })
}

/** Sends the invitation again, with a new link and a new week; the old link stops working. */
export async function resendInvite(scope: Scope, { id }: InviteId): Promise<InviteId> {
  demand(scope, 'manage')
  demandFresh(scope)
  return inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    const found = await findInviteForUpdate(tx, id)
    if (!found) throw over()
    await limitMail({ ...scope, db: tx }, found.key)
    await tx
      .updateTable('invite')
      .set({ expires_at: later(scope.now(), inviteLife), invited_by: actorId(scope.actor) })
      .where('id', '=', id)
      .execute()
    await mailInvite(tx, scope, found)
    await recordAudit(tx, scope, {
      command: 'staff.resendInvite',
      subject: { kind: 'invite', id },
      facts: { name: found.name, role: found.role },
    })
    return { id }
  })
}

/** Takes an invitation back: its link opens nothing any more. */
export async function withdrawInvite(scope: Scope, { id }: InviteId): Promise<InviteId> {
  demand(scope, 'manage')
  return inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    const found = await findInviteForUpdate(tx, id)
    if (!found) throw over()
    await tx.updateTable('invite').set({ withdrawn_at: scope.now() }).where('id', '=', id).execute()
    await endLinks(tx, scope, { purpose: 'invite', inviteId: id })
    await recordAudit(tx, scope, {
      command: 'staff.withdrawInvite',
      subject: { kind: 'invite', id },
      facts: { name: found.name, role: found.role },
    })
    return { id }
  })
}

interface Mailed {
  readonly id: string
  readonly email: string
  readonly role: Role
}

async function mailInvite(tx: Db, scope: Scope, { id, email, role }: Mailed) {
  const url = await startLink(tx, scope, { purpose: 'invite', inviteId: id, livesFor: inviteLife })
  const by = scope.actor.kind === 'staff' ? scope.actor.name : 'The team'
  const mail = inviteMail({ community: await communityNameOf(tx), url, role, by })
  await enqueueMail(tx, scope, { kind: 'invite', to: email, ...mail })
}

async function refuseKnown(tx: Db, { email, key }: EmailAddress) {
  if (await isOfTheTeam(tx, key)) {
    throw new RefusalError({ kind: 'conflict', code: 'staff/already-staff', data: { email } })
  }
  if (await findInviteTo(tx, key)) {
    throw new RefusalError({ kind: 'conflict', code: 'staff/already-invited', data: { email } })
  }
}

/** Nobody's mailbox is filled through us (S60). */
async function limitMail(scope: Scope, key: string) {
  if (await mayMail(scope, key)) return
  throw new RefusalError({ kind: 'not-allowed', code: 'sign-in/too-many', data: {} })
}

const over = () => new RefusalError({ kind: 'not-found', code: 'staff/invite-over', data: {} })

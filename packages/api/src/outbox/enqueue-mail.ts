import type { Db } from '@cuppa/db'
import { sql } from 'kysely'

import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'

export const mailKinds = ['sign-in', 'invite', 'notes'] as const
export type MailKind = (typeof mailKinds)[number]

export interface NewMail {
  readonly kind: MailKind
  /** An address in its normal form. */
  readonly to: string
  readonly subject: string
  /** Plain words; whatever else a mail gets, this part comes first. */
  readonly text: string
  /** Looks and takes as long as any mail, and goes nowhere (S7). */
  readonly decoy?: boolean
}

/** Writes mail down to go out after this transaction, and wakes whoever sends it. */
export async function enqueueMail(tx: Db, scope: Scope, mail: NewMail): Promise<string> {
  refuseLineEnds(mail)
  const id = scope.newId()
  const now = scope.now()
  await tx
    .insertInto('outbox_message')
    .values({
      id,
      kind: mail.kind,
      to_address: mail.to,
      subject: mail.subject,
      text: mail.text,
      state: mail.decoy ? 'void' : 'queued',
      tries: 0,
      created_at: now,
      due_at: now,
      taken_at: null,
      settled_at: null,
      problem: '',
    })
    .execute()
  await sql`select pg_notify('cuppa_mail', '')`.execute(tx)
  return id
}

/** A line end in a header would begin another header (S30). */
function refuseLineEnds({ to, subject }: NewMail): void {
  // oxlint-disable-next-line no-control-regex -- these are what it looks for
  if (/[\u0000-\u001F\u007F]/.test(to)) {
    throw new RefusalError({ kind: 'rule', code: 'staff/email-unusable', data: { email: to } })
  }
  // oxlint-disable-next-line no-control-regex -- these are what it looks for
  if (/[\u0000-\u001F\u007F]/.test(subject)) throw new Error('A subject is one line')
}

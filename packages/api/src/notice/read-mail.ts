import type { ReadDb } from '@cuppa/db'
import { type Instant, NoticePurpose } from '@cuppa/domain'

import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { withoutTokens } from '../outbox/due-mail.ts'
import { openMail, stopLink } from './notice-links.ts'

/** A message as a page: its words without the secrets in them, and the way to stop more like it. */
export interface MailPage {
  readonly subject: string
  readonly text: string
  readonly writtenAt: Instant
  readonly stop: string | null
}

/** The message that the link stands in, for whoever holds it. Nobody is told that it was opened. */
export async function readMail(scope: ReadScope, token: string): Promise<MailPage> {
  const claims = openMail(scope, token)
  const row = claims && (await findMail(scope.db, claims.id))
  if (!row) throw new RefusalError({ kind: 'not-found', code: 'notice/link-unknown', data: {} })
  const { subject, text, words, writtenAt, personId, kind } = row
  if (words === null || personId === null) {
    return { subject, text: withoutTokens(text), writtenAt, stop: null }
  }
  const purpose = NoticePurpose.parse(kind)
  const stop = stopLink(scope, { person: personId, purpose, channel: 'email' })
  return { subject, text: words, writtenAt, stop }
}

const findMail = (db: ReadDb, id: string) =>
  db
    .selectFrom('outbox_message as mail')
    .leftJoin('notice', 'notice.id', 'mail.notice_id')
    .select(['mail.subject', 'mail.text', 'notice.words', 'mail.created_at as writtenAt'])
    .select(['mail.person_id as personId', 'mail.kind'])
    .where('mail.id', '=', id)
    .where('mail.channel', '=', 'email')
    .where((eb) => eb.or([eb('mail.booking_id', 'is not', null), eb('notice_id', 'is not', null)]))
    .executeTakeFirst()

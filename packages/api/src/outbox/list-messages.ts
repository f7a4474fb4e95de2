import { Instant } from '@cuppa/domain'
import { z } from 'zod'

import { pageLimit } from '../kernel/input.ts'
import { demand } from '../kernel/permission.ts'
import { Cursor, cursorOf, placeOf } from '../kernel/place.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { findMessage, listMessages as list } from './outbox.queries.ts'

export const MessageView = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  to: z.string(),
  subject: z.string(),
  /** `kept` where nothing is set up to send mail: somebody passes it on by hand. */
  /** `dropped` was not needed any more, or would have come too late. */
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'kept', 'dropped']),
  tries: z.number().int(),
  /** What went wrong at the last try; empty where nothing did. */
  problem: z.string(),
  writtenAt: Instant,
  settledAt: Instant.nullable(),
})
export const MessagesView = z.strictObject({
  messages: MessageView.array(),
  next: Cursor.nullable(),
})

export const ListMessages = z.strictObject({ after: Cursor.nullable().optional() })

/** Mail that went or waits, newest first. */
export async function listMessages(scope: ReadScope, { after }: z.infer<typeof ListMessages>) {
  demand(scope, 'manage')
  const rows = await list(scope.db, placeOf(after), pageLimit + 1)
  const messages = rows.slice(0, pageLimit)
  const last = messages.at(-1)
  return {
    messages,
    next: last && rows.length > pageLimit ? cursorOf({ at: last.writtenAt, id: last.id }) : null,
  }
}

export const ReadMessage = z.strictObject({ id: z.uuid() })
export const WholeMessageView = MessageView.extend({ text: z.string() })

/** One message with its words, to pass on by hand. */
export async function readMessage(scope: ReadScope, { id }: z.infer<typeof ReadMessage>) {
  demand(scope, 'manage')
  const message = await findMessage(scope.db, id)
  if (!message) throw new RefusalError({ kind: 'not-found', code: 'outbox/not-found', data: {} })
  return message
}

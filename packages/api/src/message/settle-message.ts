import { type Db, inTransaction } from '@cuppa/db'
import { type HandMessage, type MessageStep, messageSteps, refuseMessageStep } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { withoutTokens } from '../outbox/due-mail.ts'
import { findHand, type HandRow, hasLater, lockHand } from './hand.queries.ts'
import { handOf, handStateOf } from './list-messages.ts'

export const SettleMessage = z.strictObject({ id: z.uuid(), step: z.enum(messageSteps) })
export type SettleMessage = z.infer<typeof SettleMessage>

/** Says of a call or a letter that it is done, was not answered, is not needed, or is to be done again. */
export async function settleMessage(
  scope: Scope,
  { id, step }: SettleMessage,
): Promise<HandMessage> {
  demand(scope, 'write')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'write')
    await lockHand(tx, id)
    const message = await getHand(tx, id)
    const isLast = step !== 'again' || !(await hasLater(tx, message))
    obey(refuseMessageStep({ state: handStateOf(message), channel: message.channel, isLast }, step))
    await tx
      .updateTable('outbox_message')
      .set({ ...writes(scope, message, step), settled_by: actorId(scope.actor) })
      .where('id', '=', id)
      .where('state', '=', message.state)
      .executeTakeFirstOrThrow()
    const settled = handOf(await getHand(tx, id))
    await recordAudit(tx, scope, {
      command: 'message.settle',
      subject: { kind: 'message', id },
      facts: { title: message.title ?? message.subject, channel: message.channel, step },
    })
    return settled
  })
}

async function getHand(tx: Db, id: string): Promise<HandRow> {
  const message = await findHand(tx, id)
  if (message) return message
  throw new RefusalError({ kind: 'not-found', code: 'message/not-found', data: {} })
}

function writes(scope: Scope, { text, tries }: HandRow, step: MessageStep) {
  const now = scope.now()
  // The code in a letter is its reader's alone, once it is in the post.
  const over = { settled_at: now, text: withoutTokens(text), problem: '' }
  switch (step) {
    case 'done':
      return { ...over, state: 'sent', tries: tries + 1, taken_at: now } as const
    case 'not-needed':
      return { ...over, state: 'dropped' } as const
    case 'no-answer':
      return { state: 'no-answer', tries: tries + 1, taken_at: now } as const
    case 'again':
      return { state: 'queued', settled_at: null } as const
  }
}

import { recordChange } from '@cuppa/db'
import { prose, ReceiptCode, shownCount } from '@cuppa/domain'
import { z } from 'zod'

import { tryInTurn } from '../identity/limits.ts'
import { minutes } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { chance, seal } from '../kernel/sealed.ts'
import { today } from '../kernel/today.ts'
import { findBox } from './box.queries.ts'
import { hashOfBoxCode } from './open-box.ts'

export const LeaveMessage = z.strictObject({ code: ReceiptCode, words: prose(5_000, 1) })
export type LeaveMessage = z.infer<typeof LeaveMessage>

/**
 * Leaves a message that nobody can tie to a person: the code is gone with it, it keeps the day and no
 * time, and nothing is noted of where it came from. After five codes that are none of ours, a network
 * waits a quarter of an hour.
 */
export async function leaveMessage(
  scope: Scope,
  message: LeaveMessage,
  network: string,
): Promise<void> {
  demand(scope, 'take-part')
  const wrong = { what: `wrong box code from ${network}`, most: 5, within: minutes(15) }
  const left = await tryInTurn(scope, wrong, (inner) => putIn(inner, message))
  if (left === 'over') {
    throw new RefusalError({ kind: 'not-allowed', code: 'booking/too-many-tries', data: {} })
  }
  if (left) return
  throw new RefusalError({ kind: 'rule', code: 'box/code-unknown', data: {} })
}

/**
 * Nothing where the code is none of ours, or was used: whoever deletes it first has used it. There is
 * no entry in the record, as an entry has a time to the millisecond.
 */
async function putIn(scope: Scope, { code, words }: LeaveMessage): Promise<true | undefined> {
  const { db: tx } = scope
  const used = await tx
    .deleteFrom('event_box_code')
    .where('code_hash', '=', hashOfBoxCode(scope, code))
    .returning('event_id as eventId')
    .executeTakeFirst()
  if (!used) return undefined
  const { eventId } = used
  const id = idOfChance(scope)
  await tx
    .insertInto('event_box_message')
    .values({
      id,
      event_id: eventId,
      left_on: today(scope),
      sealed: seal(scope, { purpose: 'box message', id }, words),
    })
    .execute()
  const count = (await findBox(tx, eventId))?.messages ?? 0
  // Pages follow when what they say changes, so that they tell nobody of a single message.
  if (count === shownCount(count)) await recordChange(tx, ['notes'])
  return true
}

/** A UUID version 4: the other ids of ours hold the time. */
function idOfChance(scope: Scope): string {
  const hex = Buffer.from(chance(scope, 16)).toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`]
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}

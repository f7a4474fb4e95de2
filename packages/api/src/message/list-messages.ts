import {
  type HandMessage,
  type HandMessagePage,
  HandMessage as View,
  type HandState,
} from '@cuppa/domain'
import { z } from 'zod'

import { whenOfRow } from '../event/read-events.ts'
import { pageLimit } from '../kernel/input.ts'
import { demand } from '../kernel/permission.ts'
import { Cursor, cursorOf, placeOf } from '../kernel/place.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { noticeByHand } from '../notice/notice-text.ts'
import { type HandRow, listOpen, listSettled } from './hand.queries.ts'

export const ListMessages = z.strictObject({
  channel: z.enum(['phone', 'post']),
  /** What is to be done, by when it begins; or what is settled, newest first. */
  show: z.enum(['open', 'settled']),
  after: Cursor.nullable().optional(),
})
export type ListMessages = z.infer<typeof ListMessages>

/** Calls to make or letters to print, for those of the team who may see how to reach people. */
export async function listMessages(
  scope: ReadScope,
  { channel, show, after }: ListMessages,
): Promise<HandMessagePage> {
  demand(scope, 'write')
  const list = show === 'open' ? listOpen : listSettled
  const rows = await list(scope.db, { channel, after: placeOf(after) }, pageLimit + 1)
  const page = rows.slice(0, pageLimit)
  const last = page.at(-1)
  return {
    messages: page.map(handOf),
    next:
      last && rows.length > pageLimit
        ? cursorOf({ at: show === 'open' ? last.at : last.writtenAt, id: last.id })
        : null,
  }
}

/** A call or a letter as the team sees it. */
export function handOf(row: HandRow): HandMessage {
  const { id, channel, kind, name, to, subject, tries, writtenAt, usefulUntil } = row
  const { triedAt, settledAt, by } = row
  return View.parse({
    id,
    channel,
    kind,
    name,
    to,
    subject,
    text: saidBy(row),
    state: handStateOf(row),
    writtenAt,
    usefulUntil,
    tries,
    triedAt,
    settledAt,
    by,
    event: eventOf(row),
  })
}

/** What is said or printed; what many are told stands with the notice. */
const saidBy = ({ text, words, purpose }: HandRow) =>
  words === null || purpose === null ? text : noticeByHand(words, purpose)

/** The event that it is about; what many are told is about none. */
function eventOf({ slug, title, zone, startsWall, endsWall, startsAt, endsAt }: HandRow) {
  if (slug === null || zone === null || !startsWall || !endsWall || !startsAt || !endsAt)
    return null
  return { slug, title, when: whenOfRow({ zone, startsWall, endsWall, startsAt, endsAt }) }
}

export function handStateOf({ state }: Pick<HandRow, 'state'>): HandState {
  if (state === 'no-answer') return 'no-answer'
  if (state === 'sent') return 'done'
  return state === 'dropped' ? 'not-needed' : 'to-do'
}

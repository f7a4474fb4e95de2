import { inTransaction } from '@cuppa/db'
import { type DigestPart, digestWords, lastMonth, NoticeId, sayMonth } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { newDates, newNotes, newProgress, newVersions } from './digest.queries.ts'
import { countReached } from './notice.queries.ts'

/** After so many days of a month nobody wants to read of the last one. */
const lastDay = 7

/**
 * Once a month, what was new in the month before, to those who asked for it. Nothing new, or nobody
 * who asked, is no digest (S5), and a month has one at most, whoever asks how often.
 */
export async function makeDigest(scope: Scope): Promise<boolean> {
  demand(scope, 'people')
  const day = today(scope)
  if (Number(day.slice(8)) > lastDay) return false
  const { period, ...days } = lastMonth(day)
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const reached = await countReached(tx, { purpose: 'digest', groupId: null })
    if (reached.length === 0) return false
    const words = digestWords(await partsOf(inner, days))
    if (words === undefined) return false
    const id = NoticeId.parse(scope.newId())
    const now = scope.now()
    const made = await tx
      .insertInto('notice')
      .values({
        id,
        purpose: 'digest',
        period,
        subject: `What is new: ${sayMonth(period)}`,
        words,
        group_id: null,
        revision: 1,
        written_at: now,
        written_by: null,
        sent_at: now,
        sent_by: null,
        queued_up_to: null,
        queued_at: null,
      })
      .onConflict((conflict) => conflict.column('period').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) return false
    await recordAudit(tx, scope, {
      command: 'notice.makeDigest',
      subject: { kind: 'notice', id },
      facts: { period },
    })
    return true
  })
}

async function partsOf(scope: Scope, days: { from: string; until: string }): Promise<DigestPart[]> {
  return [
    { heading: 'New dates', items: await newDates(scope, days) },
    { heading: 'What was said, to read', items: await newNotes(scope, days) },
    { heading: 'New in our direction', items: await newVersions(scope, days) },
    { heading: 'How it is going', items: await newProgress(scope, days) },
  ]
}

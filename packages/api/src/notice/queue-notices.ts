import { type Db, inTransaction } from '@cuppa/db'
import { sql } from 'kysely'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { findStretch, listReached, lockNextToQueue } from './notice.queries.ts'

/** People in one transaction: enough to be quick, and few enough to be in nobody's way. */
const batch = 1_000

/**
 * Writes down a message for everybody whom a sent notice reaches, some people at a time, so that a
 * process that dies goes on where it was and nobody is told twice. Answers how many were written.
 */
export async function queueNotices(scope: Scope): Promise<number> {
  demand(scope, 'people')
  let written = 0
  for (;;) {
    const some = await queueAlone(scope)
    if (some === undefined) return written
    written += some
  }
}

const queueAlone = (scope: Scope) => inTransaction(scope.db, (tx) => queueSome(tx, scope))

/** The next thousand people of the notice that was sent first; nothing where none waits. */
export async function queueSome(tx: Db, scope: Scope): Promise<number | undefined> {
  const notice = await lockNextToQueue(tx)
  return notice && queueNext(tx, scope, notice)
}

type Notice = NonNullable<Awaited<ReturnType<typeof lockNextToQueue>>>

async function queueNext(tx: Db, scope: Scope, notice: Notice): Promise<number> {
  const { id, purpose, groupId, queuedUpTo } = notice
  const audience = { purpose, groupId }
  const stretch = await findStretch(tx, audience, { after: queuedUpTo, most: batch })
  await tx
    .updateTable('notice')
    .set(stretch ? { queued_up_to: stretch.upTo } : { queued_at: scope.now() })
    .where('id', '=', id)
    .execute()
  if (!stretch) {
    await recordAudit(tx, scope, {
      command: 'notice.queued',
      subject: { kind: 'notice', id },
      facts: { title: notice.subject },
    })
    return 0
  }
  return write(tx, scope, { notice, reached: await listReached(tx, audience, stretch) })
}

interface Written {
  readonly notice: Notice
  readonly reached: Awaited<ReturnType<typeof listReached>>
}

async function write(tx: Db, scope: Scope, { notice, reached }: Written): Promise<number> {
  if (reached.length === 0) return 0
  const now = scope.now()
  const { id, purpose: kind, subject } = notice
  await tx
    .insertInto('outbox_message')
    .values(
      reached.map(({ personId, channel, to }) => ({
        id: scope.newId(),
        kind,
        channel,
        to_address: to,
        subject,
        text: '',
        state: 'queued' as const,
        tries: 0,
        created_at: now,
        due_at: now,
        taken_at: null,
        settled_at: null,
        problem: '',
        person_id: personId,
        notice_id: id,
        key: `notice ${id} ${personId} ${channel}`,
      })),
    )
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  await sql`select pg_notify('cuppa_mail', '')`.execute(tx)
  return reached.length
}

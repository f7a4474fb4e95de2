import { sql } from 'kysely'

import type { Db, ReadDb } from './connection.ts'

/** The channel on which content changes are told; the payload is the tags, parted by commas. */
export const changeChannel = 'cuppa_content'

const changeLock = 2_020_112_301

/**
 * Notes in this transaction that content under `tags` changed, and tells every process when it
 * commits. Writers take turns until they commit, so that a higher number is always a later change:
 * a cache that has seen 6 will not meet a 5 afterwards.
 */
export async function recordChange(tx: Db, tags: readonly string[]): Promise<void> {
  const ordered = [...new Set(tags)].toSorted()
  if (ordered.length === 0) return
  await sql`select pg_advisory_xact_lock(${changeLock})`.execute(tx)
  await tx
    .insertInto('content_revision')
    .values(ordered.map((tag) => ({ tag, seq: sql<number>`nextval('content_seq')` })))
    .onConflict((conflict) =>
      conflict.column('tag').doUpdateSet({ seq: sql`nextval('content_seq')` }),
    )
    .execute()
  await sql`select pg_notify(${changeChannel}, ${ordered.join(',')})`.execute(tx)
}

/** The number of the newest change; it only ever rises. */
export async function newestChange(db: ReadDb): Promise<number> {
  const newest = await db
    .selectFrom('content_revision')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return newest?.seq ?? 0
}

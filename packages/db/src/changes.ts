import { sql } from 'kysely'

import type { Db, ReadDb } from './connection.ts'

/** The channel on which content changes are told; the payload is the tags, parted by commas. */
export const changeChannel = 'cuppa_content'

/**
 * Notes in this transaction that content under `tags` changed, and tells every process when it
 * commits. Tags are written in one order, so that two writers cannot wait for each other.
 */
export async function recordChange(tx: Db, tags: readonly string[]): Promise<void> {
  const ordered = [...new Set(tags)].toSorted()
  if (ordered.length === 0) return
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

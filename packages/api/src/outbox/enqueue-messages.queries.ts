import type { Db, Tables } from '@cuppa/db'
import type { Instant } from '@cuppa/domain'
import { type ExpressionBuilder, type Insertable, sql } from 'kysely'

/** Adds what is not told yet, and answers the ids of that; the post office hears of it with the commit. */
export async function insertMessages(
  tx: Db,
  messages: readonly Insertable<Tables['outbox_message']>[],
): Promise<string[]> {
  const rows = await tx
    .with('written', (db) =>
      db
        .insertInto('outbox_message')
        .values(messages)
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('id'),
    )
    .selectFrom('written')
    .select(['id', sql`pg_notify('cuppa_mail', '')`.as('told')])
    .execute()
  return rows.map(({ id }) => id)
}

/** The words of a message without the code of a booking, which only its owner is to know. */
export const textWithoutCode = sql<string>`regexp_replace(
  text, '(code: )[A-Z0-9]{5} [A-Z0-9]{5}', '\\1…', 'g')`

type Earlier = ExpressionBuilder<Tables & { earlier: Tables['outbox_message'] }, 'earlier'>

/** About the same booking as one of these, and written before it. */
const isBefore = (eb: Earlier, ids: readonly string[]) =>
  eb.exists(
    eb
      .selectFrom('outbox_message as later')
      .select('later.id')
      .where('later.id', 'in', ids)
      .whereRef('later.booking_id', '=', 'earlier.booking_id')
      .whereRef('later.turn', '>', 'earlier.turn'),
  )

/** What nobody did yet by hand is not needed beside these. */
export async function dropReplaced(tx: Db, ids: readonly string[], now: Instant): Promise<void> {
  await tx
    .updateTable('outbox_message as earlier')
    .set({ state: 'dropped', problem: 'replaced', settled_at: now, text: textWithoutCode })
    .where('state', 'in', ['queued', 'no-answer'])
    .where('channel', '<>', 'email')
    .where((eb) => isBefore(eb, ids))
    .execute()
}

/** Mail that waits to be tried again is tried now. */
export async function retryEarlier(tx: Db, ids: readonly string[], now: Instant): Promise<void> {
  await tx
    .updateTable('outbox_message as earlier')
    .set({ due_at: now })
    .where('state', '=', 'queued')
    .where('channel', '=', 'email')
    .where('due_at', '>', now)
    .where((eb) => isBefore(eb, ids))
    .execute()
}

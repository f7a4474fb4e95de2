import type { ReadDb } from '@cuppa/db'
import { nameOrFormer } from '@cuppa/domain'

/** The name of whoever did something to this last; `undefined` where the record does not know. */
export async function lastBy(
  db: ReadDb,
  subject: { readonly kind: string; readonly id: string },
): Promise<string | undefined> {
  const entry = await db
    .selectFrom('audit_entry')
    .leftJoin('person', 'person.id', 'actor_id')
    .select('person.name')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('at', 'desc')
    .orderBy('audit_entry.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return entry && (entry.name === null ? 'The system' : nameOrFormer(entry.name))
}

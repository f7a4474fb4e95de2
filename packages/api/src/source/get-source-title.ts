import type { ReadDb } from '@cuppa/db'
import type { SourceId } from '@cuppa/domain'

import { RefusalError } from '../kernel/refusal-error.ts'

/** What a source is called; refused where there is none with this id. */
export async function getSourceTitle(db: ReadDb, id: SourceId): Promise<string> {
  const source = await db
    .selectFrom('source')
    .select('title')
    .where('id', '=', id)
    .executeTakeFirst()
  if (source) return source.title
  throw new RefusalError({ kind: 'not-found', code: 'source/not-found', data: { source: id } })
}

import type { ReadDb } from '@cuppa/db'
import {
  freeSlug,
  slugFrom,
  type StatementKind,
  statementName,
  StatementSlug,
  type Wording,
} from '@cuppa/domain'

import { listSlugsLike } from './draft.queries.ts'

/**
 * An address for each new statement, made of its name and never given before. It stays when the
 * name changes, so that links to it go on working.
 */
export async function newSlugs(
  db: ReadDb,
  statements: readonly (Wording & { readonly kind: StatementKind })[],
): Promise<StatementSlug[]> {
  const used = new Set<string>()
  const slugs: StatementSlug[] = []
  for (const statement of statements) {
    const wish = slugFrom(statementName(statement), statement.kind)
    const taken = new Set([...used, ...(await listSlugsLike(db, wish))])
    const slug = StatementSlug.parse(freeSlug(wish, taken))
    used.add(slug)
    slugs.push(slug)
  }
  return slugs
}

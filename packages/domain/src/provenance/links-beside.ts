import type { SourceId, StatementId } from '../shared/index.ts'
import type { PlacedStatement, StatementKind } from '../statement/index.ts'

/** These say much, so that two notes beside them leave no gap below. */
const long: readonly StatementKind[] = ['intro', 'vision', 'mission', 'ambition']

/**
 * Which links stand beside each statement of a text in reading order: what its parent shows already
 * is not said again, and a short statement has room for one, a long one for two. All of them are on
 * the statement's own page.
 *
 * @example
 * const beside = linksBeside(text, (id) => links.filter((link) => link.statementId === id))
 */
export function linksBeside<Link extends { readonly sourceId: SourceId | null }>(
  text: readonly Pick<PlacedStatement, 'id' | 'kind' | 'parentId'>[],
  linksOf: (id: StatementId) => readonly Link[],
): ReadonlyMap<StatementId, readonly Link[]> {
  const told = new Map<StatementId, ReadonlySet<SourceId>>()
  const shown = new Map<StatementId, readonly Link[]>()
  for (const { id, kind, parentId } of text) {
    const above = parentId === null ? undefined : told.get(parentId)
    const fresh = linksOf(id).filter(({ sourceId }) => sourceId === null || !above?.has(sourceId))
    const links = fresh.slice(0, long.includes(kind) ? 2 : 1)
    shown.set(id, links)
    told.set(id, new Set([...(above ?? []), ...links.flatMap(({ sourceId }) => sourceId ?? [])]))
  }
  return shown
}

import type {
  ProvenanceView,
  ReadStatement,
  SourceId,
  StatementId,
  StatementKind,
} from '@cuppa/domain'

/** These say much, so that two notes beside them leave no gap below. */
const long: readonly StatementKind[] = ['intro', 'vision', 'mission', 'ambition']

/**
 * Which links stand in the margin beside each statement: what its parent shows already is not said
 * again, and no more than has room beside the words. The statement's own page holds all of them.
 */
export function marginLinks(
  statements: readonly ReadStatement[],
): ReadonlyMap<StatementId, readonly ProvenanceView[]> {
  const told = new Map<StatementId, ReadonlySet<SourceId>>()
  const shown = new Map<StatementId, readonly ProvenanceView[]>()
  for (const { id, kind, parentId, provenance } of statements) {
    const above = parentId === null ? undefined : told.get(parentId)
    const fresh = provenance.filter(({ source }) => source === null || !above?.has(source.id))
    const links = fresh.slice(0, long.includes(kind) ? 2 : 1)
    shown.set(id, links)
    told.set(id, new Set([...(above ?? []), ...links.flatMap(({ source }) => source?.id ?? [])]))
  }
  return shown
}

import type { NotedChange, StatementId } from '@cuppa/domain'

/** A change as the letter tells it; what was joined into it is told along with it. */
export interface Told {
  readonly change: NotedChange
  readonly joined: readonly NotedChange[]
}

/** What went because it was joined into something new is one story, and told once. */
export function foldMerged(changes: readonly NotedChange[]): readonly Told[] {
  const joined = new Map<StatementId, NotedChange[]>(
    changes.filter(({ kind }) => kind === 'new').map(({ statement }) => [statement.id, []]),
  )
  const alone = changes.filter((change) => {
    const [into] = change.successors
    const others = into?.by === 'merges' && change.kind === 'gone' ? joined.get(into.id) : undefined
    others?.push(change)
    return others === undefined
  })
  return alone.map((change) => ({ change, joined: joined.get(change.statement.id) ?? [] }))
}

/** The note that all changes share, where there are several: it is told once, above them. */
export function sharedNote(changes: readonly NotedChange[]): string | null {
  const notes = new Set(changes.map(({ note }) => note))
  const [note] = notes
  return changes.length > 2 && notes.size === 1 && note ? note : null
}

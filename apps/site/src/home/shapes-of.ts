import type { CommunityView, DirectionView, StatementKind } from '@cuppa/domain'

const seated: readonly StatementKind[] = ['mission', 'value', 'ambition', 'category', 'vision']

/** Whose shapes sit at the table: the mission, values and ambitions, or the community's own until there are some. */
export function shapesOf(
  direction: DirectionView | null,
  community: CommunityView,
): readonly string[] {
  const statements = direction?.statements ?? []
  const ids = seated.flatMap((kind) =>
    statements.filter((statement) => statement.kind === kind).map(({ id }) => id),
  )
  if (ids.length >= 5) return ids
  const spare = [1, 2, 3, 4, 5, 6].map((seat) => `community ${community.name} ${seat}`)
  return [...ids, ...spare]
}

import { z } from 'zod'

import { LineageEdgeId, StatementId, VersionId } from '../shared/index.ts'

/**
 * How one statement came out of another. A statement that goes on under its own identity needs
 * no edge: that it continues (or was renamed) is read from the two texts. `retires` has no `to`.
 *
 * @example
 * lineageKinds.includes('splits') // true
 */
export const lineageKinds = [
  'continues',
  'renames',
  'merges',
  'splits',
  'replaces',
  'retires',
] as const
/**
 * How one statement came out of another, as one of {@link lineageKinds}.
 *
 * @example
 * LineageKind.parse('merges')
 */
export const LineageKind = z.enum(lineageKinds)
export type LineageKind = z.infer<typeof LineageKind>

/**
 * `versionId` is the version in which it took effect; `null` while it is only a draft.
 *
 * @example
 * const isPublished = (edge: LineageEdge) => edge.versionId !== null
 */
export const LineageEdge = z.strictObject({
  id: LineageEdgeId,
  kind: LineageKind,
  from: StatementId,
  to: StatementId.nullable(),
  reason: z.string(),
  versionId: VersionId.nullable(),
})
export type LineageEdge = z.infer<typeof LineageEdge>

import { z } from 'zod'

import { ProvenanceLinkId } from '../shared/index.ts'
import { SourceView } from '../source/index.ts'

/**
 * How a source stands behind a statement. `editorial` has no source: the team wrote it, and says so.
 *
 * @example
 * provenanceKinds.includes('quotes') // true
 */
export const provenanceKinds = ['quotes', 'informed-by', 'merges', 'answers', 'editorial'] as const
/**
 * How a source stands behind a statement, as one of {@link provenanceKinds}.
 *
 * @example
 * ProvenanceKind.parse('informed-by')
 */
export const ProvenanceKind = z.enum(provenanceKinds)
export type ProvenanceKind = z.infer<typeof ProvenanceKind>

/**
 * One answer to "where did this come from?". `source` is `null` exactly for `editorial`.
 *
 * @example
 * const sources = provenance.flatMap((link: ProvenanceView) => link.source ?? [])
 */
export const ProvenanceView = z.strictObject({
  id: ProvenanceLinkId,
  kind: ProvenanceKind,
  note: z.string(),
  source: SourceView.nullable(),
})
export type ProvenanceView = z.infer<typeof ProvenanceView>

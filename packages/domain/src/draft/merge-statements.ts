import type { StatementId } from '../shared/index.ts'
import { findStatement } from '../statement/index.ts'
import { notFound, refuseSlugs } from './place-statement.ts'
import type { DraftRefusal } from './reasons.ts'
import { refuseNoReason } from './retire-statement.ts'
import { succeeded } from './split-statement.ts'
import type { Draft, DraftEdited, NewStatement } from './working-draft.ts'

/**
 * May these statements become one? At least two, and all of one kind.
 *
 * @example
 * refuseMerge(draft, [value.id, ambition.id])?.code // 'statement/merge-mixed'
 */
export function refuseMerge(draft: Draft, ids: readonly StatementId[]): DraftRefusal | undefined {
  const wanted = new Set(ids)
  const missing = ids.find((id) => !findStatement(draft.text, id))
  if (missing !== undefined) return notFound(missing)
  if (wanted.size < 2) {
    return { kind: 'rule', code: 'statement/merge-too-small', data: { count: wanted.size } }
  }
  const kinds = new Set(draft.text.filter(({ id }) => wanted.has(id)).map(({ kind }) => kind))
  if (kinds.size < 2) return undefined
  return { kind: 'rule', code: 'statement/merge-mixed', data: { kinds: [...kinds].join(', ') } }
}

/**
 * Makes one new statement of two or more, in the place of the first of them. All that stood under
 * them stands under it. It gets copies of their provenance, and the reason as its change note.
 *
 * @example
 * const { draft } = mergeStatements(before, { ids: [one, other], into: both, reason: 'They said the same.' })
 */
export function mergeStatements(
  draft: Draft,
  {
    ids,
    into,
    reason,
  }: {
    readonly ids: readonly StatementId[]
    readonly into: NewStatement
    readonly reason: string
  },
): DraftEdited {
  const refusal = refuseMerge(draft, ids)
  if (refusal) return { refusal }
  const olds = draft.text.filter(({ id }) => ids.includes(id))
  const [first] = olds
  if (!first) return { refusal: notFound('') }
  const stopped = refuseNoReason(first, reason) ?? refuseSlugs(draft, [into])
  return stopped ? { refusal: stopped } : succeeded(draft, { olds, parts: [into], reason })
}

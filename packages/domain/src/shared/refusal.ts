/**
 * What sort of no this is; each has one HTTP status (404, 403, 409, 422).
 *
 * @example
 * const statusOf: Record<RefusalKind, number> = { 'not-found': 404, 'not-allowed': 403, conflict: 409, rule: 422 }
 */
export type RefusalKind = 'not-found' | 'not-allowed' | 'conflict' | 'rule'

/**
 * A "no" with its reason: a code, and the facts that the plain sentence needs.
 * Rules return one (or `undefined` for yes); verbs throw it inside a {@link RefusalError}.
 *
 * @example
 * const refusal: Refusal<{ 'cup/empty': { name: string } }> =
 *   { kind: 'rule', code: 'cup/empty', data: { name: 'Ada' } }
 */
export type Refusal<Reasons, Code extends keyof Reasons = keyof Reasons> = {
  [C in Code]: { readonly kind: RefusalKind; readonly code: C; readonly data: Reasons[C] }
}[Code]

/**
 * The facts of a reason that has none.
 *
 * @example
 * const facts: NoFacts = {}
 */
export type NoFacts = Record<string, never>

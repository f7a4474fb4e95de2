import { z } from 'zod'

/**
 * How someone wants to be named. `not-named` is a choice like any other, and is counted.
 *
 * @example
 * creditKinds.includes('pseudonym') // true
 */
export const creditKinds = ['named', 'pseudonym', 'group', 'not-named'] as const
/**
 * How someone wants to be named, as one of {@link creditKinds}.
 *
 * @example
 * CreditKind.parse('group')
 */
export const CreditKind = z.enum(creditKinds)
export type CreditKind = z.infer<typeof CreditKind>

/**
 * What the team calls somebody: whoever was forgotten has no name any more.
 *
 * @example
 * nameOrFormer('') // 'A former contributor'
 */
export const nameOrFormer = (name: string): string => name || 'A former contributor'

/**
 * A credit as it may be shown; `name` is `null` exactly when the person is not named.
 *
 * @example
 * const credit: Credit = { as: 'pseudonym', name: 'Kestrel' }
 */
export const Credit = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('named'), name: z.string().min(1) }),
  z.strictObject({ as: z.literal('pseudonym'), name: z.string().min(1) }),
  z.strictObject({ as: z.literal('group'), name: z.string().min(1) }),
  z.strictObject({ as: z.literal('not-named'), name: z.null() }),
])
export type Credit = z.infer<typeof Credit>

import { z } from 'zod'

import { RevisionId, StatementId } from '../shared/index.ts'

/**
 * What a statement is for. The statements themselves (which values, which ambitions, which
 * categories, how many) are data of an edition.
 *
 * @example
 * statementKinds.includes('ambition') // true
 */
export const statementKinds = [
  'intro',
  'vision',
  'mission',
  'value',
  'meaning',
  'category',
  'ambition',
  'action',
  'measure',
] as const
/**
 * What a statement is for, as one of {@link statementKinds}.
 *
 * @example
 * StatementKind.parse('value')
 */
export const StatementKind = z.enum(statementKinds)
export type StatementKind = z.infer<typeof StatementKind>

/**
 * The part of an address that names a statement; it never changes and is never given again.
 *
 * @example
 * StatementSlug.parse('human')
 */
export const StatementSlug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)
export type StatementSlug = z.infer<typeof StatementSlug>

/**
 * Limits, in characters.
 *
 * @example
 * line(titleLimit).parse(title)
 */
export const titleLimit = 160
/**
 * The longest words of a statement, in characters.
 *
 * @example
 * prose(wordsLimit).parse(words)
 */
export const wordsLimit = 4_000

/**
 * The words of a statement at one moment. `title` is a short name, and may be empty where the words say it all.
 *
 * @example
 * const wording: Wording = { title: 'Human', words: 'We meet as people.' }
 */
export const Wording = z.strictObject({ title: z.string(), words: z.string() })
export type Wording = z.infer<typeof Wording>

/**
 * A statement where it stands in a text. `parentId` is the statement it belongs under
 * (an ambition under its category), `position` counts from 0 among its siblings.
 *
 * @example
 * const isTop = (statement: PlacedStatement) => statement.parentId === null
 */
export const PlacedStatement = Wording.extend({
  id: StatementId,
  slug: StatementSlug,
  kind: StatementKind,
  parentId: StatementId.nullable(),
  position: z.int().nonnegative(),
  revisionId: RevisionId,
})
export type PlacedStatement = z.infer<typeof PlacedStatement>

/**
 * A whole text: statements in reading order, each parent before its children.
 *
 * @example
 * const text: StatementText = inReadingOrder(rows)
 */
export type StatementText = readonly PlacedStatement[]

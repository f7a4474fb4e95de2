import type { ReadStatement, StatementRef } from '@cuppa/domain'

import { statements } from './fixture-text.ts'

export function refTo(statement: ReadStatement | undefined): StatementRef {
  if (!statement) throw new Error('The fixture has no such statement.')
  const { id, slug, kind, title, words } = statement
  return { id, slug, kind, title, words }
}

/** A statement of the text as others point at it. */
export const at = (slug: string) => refTo(statements.find((statement) => statement.slug === slug))

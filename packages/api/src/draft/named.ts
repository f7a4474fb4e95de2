import { type Draft, findStatement, type StatementId, statementName } from '@cuppa/domain'

/** What a statement of the draft, or of the version before, is called. */
export function nameIn(draft: Draft, id: StatementId): string {
  const statement = findStatement(draft.text, id) ?? findStatement(draft.base ?? [], id)
  return statement ? statementName(statement) : ''
}

/** In a statement whose best way depends on the values that come with it, not on its words alone. */
const plannedByValue = '/* planned by value */'

const readsOrWritesRows = /^\s*(?:select|insert|update|delete|with)\b/i
const everyColumn = /(?:\*|\.\*)(?=\s*(?:,|from\b|$))/i

/** A question for rows leaves the session as it was; transactions, settings and tidying do not. */
export const asksForRows = (sql: string): boolean => readsOrWritesRows.test(sql)

/**
 * Whether a database session may keep a statement ready for the next time: it reads or writes rows,
 * and names its columns, so that a later migration cannot change what it answers.
 */
export const mayBeReady = (sql: string): boolean =>
  asksForRows(sql) && !everyColumn.test(sql) && !sql.includes(plannedByValue)

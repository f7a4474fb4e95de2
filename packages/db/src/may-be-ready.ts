const readsOrWritesRows = /^\s*(?:select|insert|update|delete|with)\b/i
const everyColumn = /(?:\*|\.\*)(?=\s*(?:,|from\b|$))/i

/** A question for rows leaves the session as it was; transactions, settings and tidying do not. */
export const asksForRows = (sql: string): boolean => readsOrWritesRows.test(sql)

/**
 * Whether a database session may keep a statement ready for the next time: it reads or writes rows,
 * and names its columns, so that a later migration cannot change what it answers.
 */
export const mayBeReady = (sql: string): boolean => asksForRows(sql) && !everyColumn.test(sql)

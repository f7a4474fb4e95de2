const isPlain = /^\s*(?:select|insert|update|delete|with)\b/i
const everyColumn = /(?:\*|\.\*)(?=\s*(?:,|from\b|$))/i

/**
 * Whether a database session may keep a statement ready for the next time: it reads or writes rows,
 * and names its columns, so that a later migration cannot change what it answers.
 */
export const mayBeReady = (sql: string): boolean => isPlain.test(sql) && !everyColumn.test(sql)

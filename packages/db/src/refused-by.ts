/**
 * Whether the database refused something because of this constraint, on either engine. On PostgreSQL
 * the transaction can then do nothing more but end.
 */
export const isRefusedBy = (error: unknown, constraint: string): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === constraint

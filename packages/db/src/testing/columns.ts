import type { SelectType } from 'kysely'

/** JSON of unknown shape may hold `null` itself, so its type cannot tell. */
type MayBeEmpty<Value> = unknown extends Value
  ? 'nullable' | 'required'
  : null extends Value
    ? 'nullable'
    : 'required'

/**
 * Every table with every column, and whether it may be empty, as values: the compiler holds the list
 * to the types, and a test holds it to the migrations.
 */
export type ColumnsOf<Schema> = {
  readonly [Table in keyof Schema]: {
    readonly [Column in keyof Schema[Table]]: MayBeEmpty<SelectType<Schema[Table][Column]>>
  }
}

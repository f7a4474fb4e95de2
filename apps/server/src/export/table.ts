/** What one column holds; a phone number is never taken for a sum. */
export interface Column {
  readonly title: string
  readonly kind: 'text' | 'phone' | 'number'
  /** About how many signs it shows. */
  readonly width: number
}

export type Cell = string | number | null

/** Rows under titles, as both kinds of file hold them. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The facts of one entry, as they were written; a fact may be missing in an old one. */
export interface Facts {
  /** A fact as text; nothing where it is missing. */
  readonly text: (name: string) => string
  readonly count: (name: string, one: string, many: string) => string
  readonly has: (name: string) => boolean
}

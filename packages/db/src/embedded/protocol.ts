/** What the main thread asks of the database's own thread. */
export type Ask =
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'exec'; readonly sql: string }
  | { readonly kind: 'listen' | 'unlisten'; readonly channel: string }
  | { readonly kind: 'flushes' }
  | { readonly kind: 'close' }

export interface Asked {
  readonly id: number
  readonly ask: Ask
}

export interface Rows {
  readonly rows: unknown[]
  readonly affectedRows: number | null
}

/** PostgreSQL's error as plain data: an `Error` would lose its fields between threads. */
export interface Failure {
  readonly message: string
  readonly code?: string | undefined
  readonly constraint?: string | undefined
  readonly detail?: string | undefined
  readonly table?: string | undefined
}

export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly failure: Failure }
  | { readonly kind: 'answer'; readonly id: number; readonly rows: Rows }
  | { readonly kind: 'refused'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'notice'; readonly channel: string; readonly payload: string }

export interface WorkerSettings {
  readonly directory: string
  /** Makes the directory's first content and ends; everything else opens what is there. */
  readonly make: boolean
}

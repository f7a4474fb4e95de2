import type { Db } from './connection.ts'

/** Whether a channel is heard at the moment. */
export type Hearing = 'silent' | 'heard'

/** An open database. Nothing outside this package asks which engine it is, but to say so. */
export interface Database {
  readonly db: Db
  readonly engine: 'embedded' | 'postgres'
  /** For migrations: on PostgreSQL it goes around a pooler. */
  readonly direct: Db
  /**
   * Hears a NOTIFY channel until the answer is called. `onLost` is told `silent` as soon as messages
   * may be missed, and `heard` once the channel is heard again.
   */
  readonly listen: (
    channel: string,
    hear: (payload: string) => void,
    onLost: (now: Hearing) => void,
  ) => Promise<() => Promise<void>>
  /** Answers when the database does; rejects when it does not. */
  readonly check: () => Promise<void>
  /** The server's version, for people: `18.6`. */
  readonly serverVersion: () => Promise<string>
  readonly close: () => Promise<void>
}

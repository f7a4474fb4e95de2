import type { Db, ReadDb } from '@cuppa/db'
import type { Instant, PersonId, Role } from '@cuppa/domain'

/** Someone who is signed in. */
export interface Somebody {
  readonly personId: PersonId
  readonly name: string
  /** The sign-in behind this request; none where a program acts for someone. */
  readonly session?: { readonly id: string; readonly startedAt: Instant }
}

/**
 * Who asks: anyone, a member, someone of the staff with the roles they hold now, or the system
 * itself. Staff are members too.
 */
export type Actor =
  | { readonly kind: 'visitor' }
  | (Somebody & { readonly kind: 'member' })
  | (Somebody & { readonly kind: 'staff'; readonly roles: readonly Role[] })
  | { readonly kind: 'system' }

/** What was read, and the tags that it was read under. */
export interface Reading<Value> {
  readonly value: Value
  readonly tags: ReadonlySet<string>
}

/** Keeps readings for later requests, until one of their tags changes. */
export type Keep = <Value>(
  key: string,
  read: () => Promise<Reading<Value>>,
) => Promise<Reading<Value>>

/** What a query or verb may use. Time, ids and the asker come in; nothing is taken from the air. */
export interface Scope {
  readonly db: Db
  readonly actor: Actor
  readonly now: () => Instant
  readonly newId: () => string
  /** Reads note here which tags they read, so that a page made of them can be kept and dropped. */
  readonly tags: Set<string>
  /** Where it is left out, everything is read each time. */
  readonly keep?: Keep | undefined
  /** Signs preview links; where there is none, none can be made and none is valid. */
  readonly secret?: string | undefined
  /** The configured address of the site, without a slash at the end; links in mail start with it. */
  readonly baseUrl?: string | undefined
  /** The address that mail is from; where it is left out, mails carry no date for a calendar. */
  readonly mailFrom?: string | undefined
  /** Where tokens get their chance from; the system's own source where it is left out. */
  readonly randomBytes?: ((size: number) => Uint8Array) | undefined
}

/** A scope that cannot write; every {@link Scope} is one. */
export interface ReadScope extends Omit<Scope, 'db'> {
  readonly db: ReadDb
}

import type { BookingState } from '../booking/booking-state.ts'
import type { ConsentEntry } from '../consent/index.ts'
import type { EventView } from '../event/index.ts'
import type { CalendarDate, Instant } from '../shared/index.ts'
import type { ContactKind } from './contact.ts'
import type { Credit } from './credit.ts'
import type { SeenBy, Standing } from './standing.ts'

/**
 * One way to reach somebody, as they see it.
 *
 * @example
 * const way: MyWay = { id, kind: 'phone', value: '020 7946 0000', isPreferred: true, isVerified: false }
 */
export interface MyWay {
  readonly id: string
  readonly kind: ContactKind
  readonly value: string
  readonly isPreferred: boolean
  /** They showed that they read what is sent there; they sign in with it. */
  readonly isVerified: boolean
}

/**
 * Something they said, and what became of it.
 *
 * @example
 * const { title, statements }: MyContribution = contribution
 */
export interface MyContribution {
  readonly sourceId: string
  readonly title: string
  readonly happenedOn: CalendarDate
  /** How they want to be named here, where that differs. */
  readonly here: Credit | null
  /** What it stands behind, as it reads now. */
  readonly statements: readonly {
    readonly slug: string
    readonly title: string
  }[]
}

/**
 * A booking as its owner sees it among their own.
 *
 * @example
 * const { title, state }: MyBooking = booking
 */
export interface MyBooking {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly when: EventView['when']
  readonly state: BookingState
  readonly eventState: EventView['state']
  readonly offerUntil: Instant | null
  readonly isOver: boolean
}

/**
 * Somebody looked at what they need, and what for; `null` is the system.
 *
 * @example
 * const look: MyLook = { at: now, by: 'Ada', purpose: 'Winter Cuppa' }
 */
export interface MyLook {
  readonly at: Instant
  readonly by: string | null
  readonly purpose: string
}

/**
 * Where they are signed in.
 *
 * @example
 * const { device, isThis }: MySession = session
 */
export interface MySession {
  readonly id: string
  readonly device: string
  readonly startedAt: Instant
  readonly seenAt: Instant
  readonly isThis: boolean
}

/**
 * Each of a person's own pages, with all that it shows.
 *
 * @example
 * const view: MyView = { part: 'download' }
 */
export type MyView =
  | {
      readonly part: 'home'
      readonly name: string
      readonly standing: Standing
      readonly isStaff: boolean
    }
  | {
      readonly part: 'details'
      readonly name: string
      readonly ways: readonly MyWay[]
      /** A mail is on its way to a new address. */
      readonly isAsked: boolean
    }
  | { readonly part: 'address'; readonly token: string }
  | { readonly part: 'named'; readonly name: string; readonly credit: Credit }
  | {
      readonly part: 'contributions'
      readonly name: string
      readonly credit: Credit
      readonly contributions: readonly MyContribution[]
    }
  | {
      readonly part: 'bookings'
      readonly bookings: readonly MyBooking[]
      /** The secret address of their own calendar; `null` until they ask for one. */
      readonly calendar: string | null
    }
  | { readonly part: 'seen'; readonly seenBy: SeenBy }
  | {
      readonly part: 'messages'
      /** What they get now, as `news email`. */
      readonly chosen: readonly string[]
      readonly ways: readonly ContactKind[]
      /** Newest first. */
      readonly ledger: readonly Omit<ConsentEntry, 'id' | 'basis' | 'wording'>[]
    }
  | {
      readonly part: 'needs'
      readonly words: string
      readonly keepUntil: CalendarDate | null
      readonly looks: readonly MyLook[]
    }
  | {
      readonly part: 'devices'
      readonly sessions: readonly MySession[]
      readonly passkeys: readonly { readonly id: string; readonly name: string }[]
    }
  | { readonly part: 'download' }
  | { readonly part: 'leave'; readonly standing: Standing }
  | { readonly part: 'erase'; readonly isFresh: boolean }

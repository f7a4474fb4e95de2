import { z } from 'zod'

import type { Instant, PersonId } from '../shared/index.ts'

/**
 * Where somebody stands with the community: `known` people are written down without having joined,
 * such as those a source credits.
 *
 * @example
 * standings.includes('paused') // true
 */
export const standings = [
  'known',
  'member',
  'paused',
  'left',
  'blocked',
  'merged',
  'erased',
] as const
/**
 * Where somebody stands, as one of {@link standings}.
 *
 * @example
 * Standing.parse('member')
 */
export const Standing = z.enum(standings)
export type Standing = z.infer<typeof Standing>

/**
 * What happened to somebody's belonging, each with the moment it did; `null` is "never".
 *
 * @example
 * const facts: StandingFacts = { joinedAt: now, pausedAt: null, leftAt: null, blockedAt: null, erasedAt: null, mergedInto: null }
 */
export interface StandingFacts {
  readonly joinedAt: Instant | null
  readonly pausedAt: Instant | null
  readonly leftAt: Instant | null
  readonly blockedAt: Instant | null
  readonly erasedAt: Instant | null
  readonly mergedInto: PersonId | null
}

/**
 * Where somebody stands. What takes most away goes first: who was erased is nothing else.
 *
 * @example
 * standingOf({ joinedAt, pausedAt, leftAt: null, blockedAt: null, erasedAt: null, mergedInto: null }) // 'paused'
 */
export function standingOf(facts: StandingFacts): Standing {
  if (facts.erasedAt !== null) return 'erased'
  if (facts.mergedInto !== null) return 'merged'
  if (facts.blockedAt !== null) return 'blocked'
  if (facts.leftAt !== null) return 'left'
  if (facts.joinedAt === null) return 'known'
  return facts.pausedAt === null ? 'member' : 'paused'
}

/**
 * May somebody who stands so open their own pages? Whoever pauses still may; all else ends it.
 *
 * @example
 * maySignIn('left') // false
 */
export const maySignIn = (standing: Standing): boolean =>
  standing === 'member' || standing === 'paused'

/**
 * Who may see somebody in the list of people.
 *
 * @example
 * seenBy.includes('members') // true
 */
export const seenBy = ['nobody', 'members', 'everyone'] as const
/**
 * Who may see somebody in the list of people, as one of {@link seenBy}.
 *
 * @example
 * SeenBy.parse('nobody')
 */
export const SeenBy = z.enum(seenBy)
export type SeenBy = z.infer<typeof SeenBy>

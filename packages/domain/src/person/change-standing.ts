import { z } from 'zod'

import type { NoFacts, Refusal } from '../shared/index.ts'
import type { Standing } from './standing.ts'

/**
 * What the team can do to where somebody stands, on their word.
 *
 * @example
 * standingActs.includes('pause') // true
 */
export const standingActs = ['join', 'pause', 'resume', 'leave', 'block', 'unblock'] as const
/**
 * One of {@link standingActs}.
 *
 * @example
 * StandingAct.parse('leave')
 */
export const StandingAct = z.enum(standingActs)
export type StandingAct = z.infer<typeof StandingAct>

/**
 * Every way that looking after people can say no.
 *
 * @example
 * const facts: PeopleReasons['people/stale'] = { by: 'Ada' }
 */
export interface PeopleReasons {
  'people/not-found': NoFacts
  'people/moved-on': { standing: Standing }
  'people/stale': { by: string }
  'people/reason-missing': NoFacts
  'people/has-role': NoFacts
  'people/contact-unusable': { kind: 'email' | 'phone' | 'post' }
  'people/contact-not-found': NoFacts
  'people/contact-there': NoFacts
  'people/credit-name-missing': NoFacts
  'people/no-such-group': NoFacts
  'people/relationship-there': NoFacts
  'people/relationship-not-found': NoFacts
  'people/view-there': { name: string }
  'people/view-not-found': NoFacts
  'people/too-many-views': { most: number }
  'people/merge-self': NoFacts
  'people/merge-not-found': NoFacts
  'people/merge-later': NoFacts
  'people/merge-two-bookings': { event: string }
  'people/too-many-to-take': { most: number }
  'people/import-not-found': NoFacts
  'people/import-read-already': NoFacts
  'people/import-not-read': NoFacts
  'people/too-many-imports': { most: number }
  'people/file-too-long': { rows: number; megabytes: number }
  'people/file-too-wide': { most: number }
  'people/file-field-too-long': { row: number; most: number }
  'people/file-column-twice': { heading: string }
  'people/file-without-names': NoFacts
  'people/file-empty': NoFacts
  'people/file-no-text': NoFacts
  'people/file-unclear-letters': NoFacts
  'people/file-quotes': { row: number }
}

/**
 * A no of the rules for people.
 *
 * @example
 * const refusal: PeopleRefusal | undefined = refuseStandingChange(facts, 'pause')
 */
export type PeopleRefusal = Refusal<PeopleReasons>

const from: Record<StandingAct, readonly Standing[]> = {
  join: ['known', 'left'],
  pause: ['member'],
  resume: ['paused'],
  leave: ['member', 'paused'],
  block: ['known', 'member', 'paused', 'left'],
  unblock: ['blocked'],
}

/**
 * What can be done now to where somebody stands.
 *
 * @example
 * standingActsFor('paused') // ['resume', 'leave', 'block']
 */
export const standingActsFor = (standing: Standing): readonly StandingAct[] =>
  standingActs.filter((act) => from[act].includes(standing))

/**
 * May the team do this to where somebody stands? To block needs a reason that the person can be
 * told. Whoever holds a role gives it back first, so that nobody locks the team out by the way.
 *
 * @example
 * refuseStandingChange({ standing: 'member', hasRole: false, reason: '' }, 'block')?.code // 'people/reason-missing'
 */
export function refuseStandingChange(
  facts: { readonly standing: Standing; readonly hasRole: boolean; readonly reason: string },
  act: StandingAct,
): PeopleRefusal | undefined {
  const { standing, hasRole, reason } = facts
  if (!from[act].includes(standing)) {
    return { kind: 'conflict', code: 'people/moved-on', data: { standing } }
  }
  if (act === 'block' && reason.trim() === '') {
    return { kind: 'rule', code: 'people/reason-missing', data: {} }
  }
  if (hasRole && (act === 'block' || act === 'leave')) {
    return { kind: 'rule', code: 'people/has-role', data: {} }
  }
  return undefined
}

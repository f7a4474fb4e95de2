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
 * const facts: PersonReasons['person/stale'] = { by: 'Ada' }
 */
export interface PersonReasons {
  'person/not-found': NoFacts
  'person/moved-on': { standing: Standing }
  'person/stale': { by: string }
  'person/reason-missing': NoFacts
  'person/has-role': NoFacts
  'person/contact-unusable': { kind: 'email' | 'phone' | 'post' }
  'person/contact-not-found': NoFacts
  'person/contact-there': NoFacts
  'person/credit-name-missing': NoFacts
  'person/no-such-group': NoFacts
  'person/relationship-there': NoFacts
  'person/relationship-not-found': NoFacts
  'person/view-there': { name: string }
  'person/view-not-found': NoFacts
  'person/too-many-views': { most: number }
  'person/merge-self': NoFacts
  'person/merge-not-found': NoFacts
  'person/merge-later': NoFacts
  'person/merge-two-bookings': { event: string }
}

/**
 * A no of the rules for people.
 *
 * @example
 * const refusal: PersonRefusal | undefined = refuseStandingChange(facts, 'pause')
 */
export type PersonRefusal = Refusal<PersonReasons>

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
 * refuseStandingChange({ standing: 'member', hasRole: false, reason: '' }, 'block')?.code // 'person/reason-missing'
 */
export function refuseStandingChange(
  facts: { readonly standing: Standing; readonly hasRole: boolean; readonly reason: string },
  act: StandingAct,
): PersonRefusal | undefined {
  const { standing, hasRole, reason } = facts
  if (!from[act].includes(standing)) {
    return { kind: 'conflict', code: 'person/moved-on', data: { standing } }
  }
  if (act === 'block' && reason.trim() === '') {
    return { kind: 'rule', code: 'person/reason-missing', data: {} }
  }
  if (hasRole && (act === 'block' || act === 'leave')) {
    return { kind: 'rule', code: 'person/has-role', data: {} }
  }
  return undefined
}

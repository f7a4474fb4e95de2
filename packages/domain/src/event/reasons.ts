import type { NoFacts, Refusal } from '../shared/index.ts'

/**
 * Every way an event can say no.
 *
 * @example
 * const facts: EventReasons['event/too-long'] = { days: 14 }
 */
export interface EventReasons {
  'event/ends-before-start': NoFacts
  'event/time-skipped': { wall: string; zone: string }
  'event/too-long': { days: number }
  'event/rule-without-dates': NoFacts
  'event/too-many-dates': { most: number }
  'event/already-published': NoFacts
  'event/title-missing': NoFacts
  'event/place-missing': NoFacts
  'event/reason-missing': NoFacts
  'event/not-published': NoFacts
  'event/not-a-draft': NoFacts
  'event/is-cancelled': NoFacts
  'event/is-postponed': NoFacts
  'event/is-on-as-planned': NoFacts
  'event/is-over': NoFacts
  'event/has-begun': NoFacts
  'event/moved-into-past': NoFacts
  'event/kept-without-end': { mode: string }
  'event/kept-too-many': { mode: string; places: number; capacity: number }
  'event/kept-until-wrong': NoFacts
  'event/question-twice': { question: string }
  'event/question-without-choice': { question: string }
  'event/capacity-below-taken': { mode: string; capacity: number; taken: number }
}

/**
 * A no of the rules for events.
 *
 * @example
 * const refusal: EventRefusal | undefined = refuseWhen(walls)
 */
export type EventRefusal = Refusal<EventReasons>

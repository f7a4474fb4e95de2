import type { EventRefusal } from '../event/index.ts'
import { sayZone } from '../shared/index.ts'

/**
 * Why one event of a file is not taken: a rule about times, or something that only files have.
 *
 * @example
 * const why: LeftOut = { code: 'zone-unknown', zone: 'Europe/Atlantis' }
 */
export type LeftOut =
  | { readonly code: 'rule'; readonly refusal: EventRefusal }
  | { readonly code: 'zone-unknown'; readonly zone: string }
  | { readonly code: 'second-time'; readonly zone: string }
  | {
      readonly code:
        | 'no-name'
        | 'no-title'
        | 'no-time'
        | 'whole-day'
        | 'unreadable'
        | 'rule-unknown'
        | 'too-many-rules'
        | 'no-date-to-come'
        | 'cancelled'
        | 'twice'
        | 'here-already'
    }

const bare: Record<Exclude<LeftOut['code'], 'rule' | 'zone-unknown' | 'second-time'>, string> = {
  'no-name': 'It has no name of its own (UID), so we could not tell it from others next time.',
  'no-title': 'It has no title.',
  'no-time': 'It does not say when it starts.',
  'whole-day': 'It is for a whole day and has no times. Make an event for it by hand.',
  unreadable: 'We could not read its times. Make an event for it by hand.',
  'rule-unknown': 'It repeats in a way that we do not know. Make a series for it by hand.',
  'too-many-rules': 'Too many events in this file repeat. Make a series for it by hand.',
  'no-date-to-come': 'It repeats, and none of its dates is in the coming year.',
  cancelled: 'It is cancelled.',
  twice: 'It is in this file twice, and the newer one was taken.',
  'here-already': 'It was brought in before, or comes from here.',
}

/**
 * The plain sentence for an event that is not taken; `explain` is the one for rules.
 *
 * @example
 * sayLeftOut({ code: 'no-title' }, explain) // 'It has no title.'
 */
export function sayLeftOut(why: LeftOut, explain: (refusal: EventRefusal) => string): string {
  switch (why.code) {
    case 'rule':
      return explain(why.refusal)
    case 'zone-unknown':
      return `Its times are in the zone “${why.zone}”, which we do not know.`
    case 'second-time':
      return `The clocks go back and show its time twice (${sayZone(why.zone)}), and it is at the second. Make an event for it by hand.`
    default:
      return bare[why.code]
  }
}

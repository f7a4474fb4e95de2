import { handStateWords } from '../message/message-rules.ts'
import type { SentencesOf } from './reasons.ts'

/** Why a call or a letter cannot be marked. */
export const messageSentences: SentencesOf<'message'> = {
  'message/not-found': () => 'That call or letter is not in the list.',
  'message/moved-on': ({ state }) =>
    `Somebody marked this meanwhile. It now says: ${handStateWords[state].toLowerCase()}.`,
  'message/letter-unanswered': () => 'A letter needs no answer. Mark it as done or not needed.',
  'message/replaced': () => 'A later message to this person says more. Do that one.',
}

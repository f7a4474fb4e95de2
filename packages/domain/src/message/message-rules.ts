import type { NoFacts, Refusal } from '../shared/index.ts'
import type { MessageChannel } from './message.ts'

/**
 * Every way that messages can say no.
 *
 * @example
 * const facts: MessageReasons['message/moved-on'] = { state: 'done' }
 */
export interface MessageReasons {
  'message/not-found': NoFacts
  'message/moved-on': { state: HandState }
  'message/letter-unanswered': NoFacts
  'message/replaced': NoFacts
}

/**
 * A no of the rules for messages.
 *
 * @example
 * const refusal: MessageRefusal | undefined = refuseMessageStep(message, 'done')
 */
export type MessageRefusal = Refusal<MessageReasons>

/**
 * How a call or a letter stands.
 *
 * @example
 * handStates.map((state) => handStateWords[state])
 */
export const handStates = ['to-do', 'no-answer', 'done', 'not-needed'] as const
/**
 * The state of a call or a letter, as one of {@link handStates}.
 *
 * @example
 * const state: HandState = 'no-answer'
 */
export type HandState = (typeof handStates)[number]

/**
 * The words people see for each state.
 *
 * @example
 * handStateWords['no-answer'] // 'No answer yet'
 */
export const handStateWords: Record<HandState, string> = {
  'to-do': 'To do',
  'no-answer': 'No answer yet',
  done: 'Done',
  'not-needed': 'Not needed any more',
}

/**
 * What somebody of the team can say of a call or a letter.
 *
 * @example
 * messageSteps.includes('again') // true
 */
export const messageSteps = ['done', 'no-answer', 'not-needed', 'again'] as const
/**
 * What is said of a call or a letter, as one of {@link messageSteps}.
 *
 * @example
 * const step: MessageStep = 'done'
 */
export type MessageStep = (typeof messageSteps)[number]

/**
 * May a call or a letter be marked so? What is open can be done, tried or dropped; what is settled
 * can be taken up again, unless a later message says more.
 *
 * @example
 * refuseMessageStep({ state: 'done', channel: 'phone', isLast: true }, 'done')?.code // 'message/moved-on'
 */
export function refuseMessageStep(
  message: {
    readonly state: HandState
    readonly channel: MessageChannel
    /** No later message is about the same booking. */
    readonly isLast: boolean
  },
  step: MessageStep,
): MessageRefusal | undefined {
  const { state, channel, isLast } = message
  const isOpen = state === 'to-do' || state === 'no-answer'
  if (isOpen === (step === 'again')) {
    return { kind: 'conflict', code: 'message/moved-on', data: { state } }
  }
  if (step === 'no-answer' && channel === 'post') {
    return { kind: 'rule', code: 'message/letter-unanswered', data: {} }
  }
  return step === 'again' && !isLast
    ? { kind: 'conflict', code: 'message/replaced', data: {} }
    : undefined
}

import type { ConsentChannel, ConsentPurpose, ConsentStep } from './consent.ts'

/**
 * The purposes that are messages, each agreed to for each way by itself.
 *
 * @example
 * messagePurposes.includes('digest') // true
 */
export const messagePurposes = ['news', 'events', 'digest'] as const

/**
 * One of the purposes that are messages.
 *
 * @example
 * const purpose: MessagePurpose = 'digest'
 */
export type MessagePurpose = (typeof messagePurposes)[number]

/**
 * The words that people are asked with. Where they change, {@link consentWording} does too.
 *
 * @example
 * consentQuestions.news // 'News of what we do'
 */
export const consentQuestions: Readonly<Record<ConsentPurpose, string>> = {
  news: 'News of what we do',
  events: 'New dates to come to',
  digest: 'A short summary, once a month',
  directory: 'A place in the list of people',
  needs: 'What I need to take part, kept for next time',
}

/**
 * Names the words that somebody was shown, for the ledger.
 *
 * @example
 * consentWording('news') // 'news 1'
 */
export const consentWording = (purpose: ConsentPurpose): string => `${purpose} 1`

/**
 * Each way, to stand after what is sent.
 *
 * @example
 * channelWords.post // 'by post'
 */
export const channelWords: Readonly<Record<ConsentChannel, string>> = {
  email: 'by e-mail',
  phone: 'by phone',
  post: 'by post',
}

/**
 * What somebody said, to stand before what it is about.
 *
 * @example
 * stepWords.withdrawn // 'No'
 */
export const stepWords: Readonly<Record<ConsentStep, string>> = {
  asked: 'Asked for',
  given: 'Yes',
  withdrawn: 'No',
}

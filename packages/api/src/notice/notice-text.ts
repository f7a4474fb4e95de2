import { consentQuestions, type NoticePurpose } from '@cuppa/domain'

interface Links {
  /** The message as a page. */
  readonly page: string
  readonly stop: string
}

/** The words of a notice as they are said on the phone or stand in a letter, with the way to stop it. */
export const noticeByHand = (words: string, purpose: NoticePurpose): string =>
  `${words}\n\nYou get this because you asked for it: ${consentQuestions[purpose]}. If you want it no more, tell us, and it stops.`

/** A mail, and where it is a page. */
export const withPage = (text: string, page: string): string =>
  [text, '--', `This message as a web page:\n${page}`].join('\n\n')

/** The same as a mail, where a link stops it. */
export function noticeText(words: string, purpose: NoticePurpose, { page, stop }: Links): string {
  return [
    withPage(words, page),
    `You get it because you asked for this: ${consentQuestions[purpose]}. To stop it, open this page and press the button:\n${stop}`,
  ].join('\n\n')
}

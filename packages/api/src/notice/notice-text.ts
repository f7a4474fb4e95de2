import { consentQuestions, type NoticePurpose } from '@cuppa/domain'

interface Footer {
  /** The message as a page. */
  readonly page: string
  /** Where it is stopped; none where it is read on paper or said on the phone. */
  readonly stop: string
}

/** The words of a notice as one person gets them, with the way to stop it. */
export function noticeText(words: string, purpose: NoticePurpose, { page, stop }: Footer): string {
  return [
    words,
    '--',
    `This message as a web page:\n${page}`,
    `You get it because you asked for this: ${consentQuestions[purpose]}. To stop it, open this page and press the button:\n${stop}`,
  ].join('\n\n')
}

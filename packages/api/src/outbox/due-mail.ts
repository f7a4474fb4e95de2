import type { CalendarPart } from './enqueue-messages.ts'

/** One message on its way out. */
export interface DueMail {
  readonly id: string
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** What we keep of its words once it has gone: none of its secrets, and nothing that stands elsewhere. */
  readonly kept: string
  readonly tries: number
  readonly calendar: CalendarPart | null
  /** Where a click stops all that is like it (RFC 8058); `null` for what is no choice of theirs. */
  readonly stop: string | null
}

/** A text without the secrets of its links and codes. */
export const withoutTokens = (text: string) =>
  text
    .replaceAll(/([?&]token=)[\w-]+/g, '$1…')
    .replaceAll(/(\/checking\/)[\w.~-]+/g, '$1…')
    .replaceAll(/(code: )(?:[A-Z0-9]{5} [A-Z0-9]{5}|\d{3} \d{3})/g, '$1…')

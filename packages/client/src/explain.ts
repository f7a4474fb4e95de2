import { explain as explainRefusal } from '@cuppa/domain'

import { errorDataOf, isUnreachable, refusalOf } from './refusal-of.ts'

/**
 * One plain sentence for anything that can go wrong: the reason where the server gave one,
 * else what to do next. It never shows an error's own message.
 *
 * @example
 * <p role="alert">{explain(error)}</p>
 */
export function explain(error: unknown): string {
  const refusal = refusalOf(error)
  if (refusal) return explainRefusal(refusal)
  if (isUnreachable(error)) {
    return 'We could not reach the server. Check your connection, then try again.'
  }
  const { code, requestId } = errorDataOf(error)
  return (code && sentenceByCode[code]) ?? unknown(requestId ?? null)
}

const sentenceByCode: Readonly<Record<string, string>> = {
  BAD_REQUEST: 'Something in the form is not right. Check what you wrote, then try again.',
  UNAUTHORIZED: 'You are not signed in any more. Sign in, then try again.',
  FORBIDDEN: 'You may not do this. Ask an administrator for help.',
  NOT_FOUND: 'We could not find that. It may have been moved.',
  PAYLOAD_TOO_LARGE: 'That is too big to send. Make it smaller, then try again.',
  TOO_MANY_REQUESTS: 'You did this many times in a short while. Wait a minute, then try again.',
  SERVICE_UNAVAILABLE: 'The server is busy. Wait a minute, then try again.',
}

function unknown(requestId: string | null): string {
  const sentence = 'Something went wrong on our side. Try again.'
  return requestId === null
    ? sentence
    : `${sentence} If it goes on, tell us this number: ${requestId}.`
}

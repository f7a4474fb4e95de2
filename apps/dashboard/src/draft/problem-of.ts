import { explain, isSignedOut, isUnreachable, refusalOf } from '@cuppa/client'

import type { Problem } from './autosave.ts'

/** What an error means for words that were on their way. */
export function problemOf(error: unknown): Problem {
  const refusal = refusalOf(error)
  if (refusal?.code === 'statement/stale-words') {
    const { revisionId, title, words, by, at } = refusal.data.theirs
    return { kind: 'clash', theirs: { revisionId, text: { title, words }, by, at } }
  }
  if (isSignedOut(error)) return { kind: 'signed-out' }
  if (refusal) return { kind: 'refused', sentence: explain(error) }
  return isUnreachable(error) || mayPass(error)
    ? { kind: 'unreachable' }
    : { kind: 'refused', sentence: explain(error) }
}

/** The server fell over, is busy or starts again: the same words may be taken a moment later. */
function mayPass(error: unknown): boolean {
  const status = statusOf(error)
  return status === undefined || status >= 500 || status === 408 || status === 429
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined
  const { data } = error
  if (typeof data !== 'object' || data === null || !('httpStatus' in data)) return undefined
  return typeof data.httpStatus === 'number' ? data.httpStatus : undefined
}

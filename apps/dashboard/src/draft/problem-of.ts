import { isSignedOut, isUnreachable, refusalOf } from '@cuppa/client'
import type { KnownRefusal } from '@cuppa/domain'

import { sentenceFor } from '../app/sentence-for.ts'
import type { HeldText, Problem, Theirs } from './autosave.ts'
import { heldNote, type HeldNote } from './note.ts'
import type { HeldWords } from './words.ts'

/** What a refusal says about a text of one kind that somebody else wrote first. */
type ClashIn<Held extends HeldText> = (refusal: KnownRefusal) => Theirs<Held> | null

export const clashOverWords: ClashIn<HeldWords> = (refusal) => {
  if (refusal.code !== 'statement/stale-words') return null
  const { revisionId, title, words, by } = refusal.data.theirs
  return { held: { revisionId, text: { title, words } }, by }
}

export const clashOverNote: ClashIn<HeldNote> = (refusal) => {
  if (refusal.code !== 'statement/stale-note') return null
  const { theirs } = refusal.data
  return theirs
    ? { held: heldNote({ kind: theirs.kind, words: theirs.words }), by: theirs.by }
    : { held: heldNote(null), by: 'Somebody' }
}

/** Reads what an error means for a text that was on its way. */
export const problemReader =
  <Held extends HeldText>(clashIn: ClashIn<Held>) =>
  async (error: unknown): Promise<Problem<Held>> => {
    const refusal = refusalOf(error)
    const theirs = refusal ? clashIn(refusal) : null
    if (theirs) return { kind: 'clash', theirs }
    if (isSignedOut(error)) return { kind: 'signed-out' }
    const isAway = !refusal && (isUnreachable(error) || mayPass(error))
    return isAway
      ? { kind: 'unreachable' }
      : { kind: 'refused', sentence: await sentenceFor(error) }
  }

/** The server fell over, is busy or starts again: the same text may be taken a moment later. */
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

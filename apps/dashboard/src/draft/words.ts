import { cleanLine, cleanText, RevisionId, Wording } from '@cuppa/domain'
import { z } from 'zod'

import type { TextRules } from './autosave.ts'

/** The words of a statement as the server holds them. */
export const HeldWords = z.object({ revisionId: RevisionId, text: Wording })
export type HeldWords = z.infer<typeof HeldWords>

export const wordsRules: TextRules<HeldWords> = {
  isSame: (one, other) =>
    cleanLine(one.title) === cleanLine(other.title) &&
    cleanText(one.words) === cleanText(other.words),
  canSave: () => true,
  // Ids are in the order of time.
  isNewer: (read, base) => read.revisionId > base.revisionId,
}

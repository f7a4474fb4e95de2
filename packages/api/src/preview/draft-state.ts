import { createHash } from 'node:crypto'

import type { LoadedDraft } from '../draft/load-draft.ts'

/** Another text for each state of a draft: its structure, its words, and how often links were ended. */
export function draftState({ row, draft }: LoadedDraft): string {
  const revisions = draft.text.map(({ id, revisionId }) => `${id} ${revisionId}`)
  return createHash('sha256')
    .update([row.previewNonce, String(row.structure), ...revisions].join('\n'))
    .digest('base64url')
}

import type { Db } from '@cuppa/db'
import type { EditionId } from '@cuppa/domain'

import { removeDraft } from './draft.queries.ts'

/** Ends a draft; its revisions stay, as they always do. */
export const closeDraft = (tx: Db, editionId: EditionId): Promise<void> =>
  removeDraft(tx, editionId)

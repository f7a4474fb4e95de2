import { z } from 'zod'

import { AuditEntryId, Instant } from '../shared/index.ts'

/**
 * One thing that somebody did, in words. `why` is theirs where they gave one.
 *
 * @example
 * AuditEntryView.parse(entry).sentence // 'Ada published version 2.'
 */
export const AuditEntryView = z.strictObject({
  id: AuditEntryId,
  at: Instant,
  /** A person's name, or "The system". */
  who: z.string(),
  /** The command's name: `version.publish`. */
  command: z.string(),
  sentence: z.string(),
  why: z.string(),
})
export type AuditEntryView = z.infer<typeof AuditEntryView>

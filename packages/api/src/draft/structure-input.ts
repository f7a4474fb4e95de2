import { EditionSlug, StatementId } from '@cuppa/domain'
import { z } from 'zod'

/** What every change of a draft's structure sends. */
export const structureInput = {
  edition: EditionSlug,
  /** The structure number that the change was thought out on. */
  structure: z.int().nonnegative(),
}

export const placeInput = {
  parentId: StatementId.nullable(),
  /** Before the one that stands here now; a number past the last is the end. */
  position: z.int().nonnegative().max(10_000),
}

export const reasonLimit = 600
export const linkNoteLimit = 600

export const NewStructure = z.strictObject({ structure: z.int().nonnegative() })
export type NewStructure = z.infer<typeof NewStructure>

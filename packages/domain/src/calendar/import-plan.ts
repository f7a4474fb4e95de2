import type { EventKind, Mode, When } from '../event/index.ts'
import type { LeftOut } from './left-out.ts'

/**
 * Something in a date of a file that a person should look at before others see it.
 *
 * @example
 * importNoteWords['has-address']
 */
export const importNotes = ['has-address', 'shortened'] as const
/**
 * A thing to look at, as one of {@link importNotes}.
 *
 * @example
 * const note: ImportNote = 'shortened'
 */
export type ImportNote = (typeof importNotes)[number]

/**
 * The words people see for each.
 *
 * @example
 * importNoteWords.shortened
 */
export const importNoteWords: Record<ImportNote, string> = {
  'has-address': 'There is a web address in its words. How to join belongs in a field of its own.',
  shortened: 'Its words were too long, and end sooner.',
}

/**
 * One date that a file would make.
 *
 * @example
 * const { title, when }: PlannedDate = plan.dates[0]
 */
export interface PlannedDate {
  /** What names it for ever: the name in the file, and for one date of a rule its day. */
  readonly name: string
  readonly kind: EventKind
  readonly title: string
  readonly words: string
  readonly when: When
  readonly place: { readonly mode: Mode; readonly place: string; readonly join: string } | null
  readonly notes: readonly ImportNote[]
}

/**
 * An event of a file that is not taken.
 *
 * @example
 * const { title, why }: NotPlanned = plan.leftOut[0]
 */
export interface NotPlanned {
  readonly title: string
  readonly why: LeftOut
}

/**
 * What a file would make, soonest first, and what not.
 *
 * @example
 * const { dates, leftOut }: ImportPlan = plan
 */
export interface ImportPlan {
  readonly dates: readonly PlannedDate[]
  readonly leftOut: readonly NotPlanned[]
}

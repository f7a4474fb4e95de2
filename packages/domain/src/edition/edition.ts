import { z } from 'zod'

import { CalendarDate, EditionId } from '../shared/index.ts'

/**
 * `preparing`: nothing published yet; `current`: the one people live by now; `past`: a newer one took over.
 *
 * @example
 * editionStates.includes('current') // true
 */
export const editionStates = ['preparing', 'current', 'past'] as const
/**
 * The state of an edition, as one of {@link editionStates}.
 *
 * @example
 * EditionState.parse('preparing')
 */
export const EditionState = z.enum(editionStates)
export type EditionState = z.infer<typeof EditionState>

/**
 * The part of an address that names an edition: `2020-2022`.
 *
 * @example
 * EditionSlug.parse('2020-2022')
 */
export const EditionSlug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)
export type EditionSlug = z.infer<typeof EditionSlug>

/**
 * A period of the strategy, with first and last day (both included).
 *
 * @example
 * const { title, startsOn, endsOn }: Edition = view.edition
 */
export const Edition = z.strictObject({
  id: EditionId,
  slug: EditionSlug,
  title: z.string(),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  state: EditionState,
})
export type Edition = z.infer<typeof Edition>

import { z } from 'zod'

import { line, prose } from '../shared/index.ts'
import { HexColour } from './community.ts'
import { Typeface } from './typeface.ts'

/**
 * What an administrator sets: the community's name, words, label, colours, letters and ways to reach it.
 *
 * @example
 * const result = CommunitySettings.safeParse(form)
 */
export const CommunitySettings = z.strictObject({
  name: line(80, 1),
  strapline: line(160),
  welcome: prose(2_000),
  about: prose(8_000),
  directionLabel: line(40, 1),
  colours: z.strictObject({ voice: HexColour, growth: HexColour }),
  typeface: Typeface,
  contact: z.strictObject({
    email: z
      .email()
      .max(254)
      .nullable()
      .or(z.literal('').transform(() => null)),
    phone: orNull(line(40)),
    post: orNull(prose(400)),
    person: orNull(line(120)),
  }),
})
export type CommunitySettings = z.infer<typeof CommunitySettings>

/** An empty field is no answer. */
function orNull(text: z.ZodType<string, string>) {
  return text.nullable().transform((value) => (value === '' ? null : value))
}

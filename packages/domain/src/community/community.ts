import { z } from 'zod'

import { Typeface } from './typeface.ts'

/**
 * A colour as `#rrggbb`.
 *
 * @example
 * HexColour.parse('#2e8b6f')
 */
export const HexColour = z.string().regex(/^#[0-9a-f]{6}$/)
export type HexColour = z.infer<typeof HexColour>

/**
 * The community as everyone sees it: its name, its look, its labels, and how to reach it.
 *
 * @example
 * const { name, colours }: CommunityView = community
 */
export const CommunityView = z.strictObject({
  named: z.boolean(),
  name: z.string(),
  strapline: z.string(),
  /** Plain paragraphs. */
  welcome: z.string(),
  about: z.string(),
  directionLabel: z.string(),
  /** Hue givers: `voice` for what people say, `growth` for how things grow. The rest is derived. */
  colours: z.strictObject({ voice: HexColour, growth: HexColour }),
  typeface: Typeface,
  logo: z.strictObject({ url: z.string(), alt: z.string() }).nullable(),
  contact: z.strictObject({
    email: z.string().nullable(),
    phone: z.string().nullable(),
    post: z.string().nullable(),
    /** A person or desk to ask for. */
    person: z.string().nullable(),
  }),
})
export type CommunityView = z.infer<typeof CommunityView>

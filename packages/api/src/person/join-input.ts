import {
  ConsentChannel,
  consentChannels,
  type Credit,
  CreditKind,
  line,
  messagePurposes,
  prose,
} from '@cuppa/domain'
import { z } from 'zod'

const orNull = (text: z.ZodType<string, string>) =>
  text.nullable().transform((value) => (value === '' ? null : value))

/** How somebody wants to be named, as a form asks for it; the name is for the kinds that need one. */
export const CreditChoice = z.strictObject({ as: CreditKind, name: line(200) })
export type CreditChoice = z.infer<typeof CreditChoice>

export const MessageWish = z.strictObject({
  purpose: z.enum(messagePurposes),
  channel: ConsentChannel,
})
export type MessageWish = z.infer<typeof MessageWish>

export const MessageWishes = z
  .array(MessageWish)
  .max(messagePurposes.length * consentChannels.length)
  .refine(
    (all) =>
      new Set(all.map(({ purpose, channel }) => `${purpose} ${channel}`)).size === all.length,
  )

export const Join = z.strictObject({
  name: line(200, 1),
  email: orNull(line(254)),
  phone: orNull(line(40)),
  post: orNull(prose(400)),
  credit: CreditChoice,
  /** What they would like to get, each way for itself. */
  wishes: MessageWishes,
  /** The form's own name, made by us when it was shown. */
  formKey: z.uuid(),
})
export type Join = z.infer<typeof Join>

/** What waits for the link: all but the form's own name. */
export const JoinWish = Join.omit({ formKey: true })
export type JoinWish = z.infer<typeof JoinWish>

/** One's own name is the name of whoever is named. */
export function creditFrom({ as, name }: CreditChoice, ownName: string): Credit {
  if (as === 'not-named') return { as, name: null }
  return { as, name: as === 'named' ? ownName : name }
}

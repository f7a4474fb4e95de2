import { z } from 'zod'

import { Credit } from '../person/index.ts'
import { CalendarDate, SourceId } from '../shared/index.ts'

/**
 * What a statement can come from. Sessions, contributions and decisions become features of their
 * own; each takes over its source's id, so that no link is lost.
 *
 * @example
 * sourceKinds.includes('session') // true
 */
export const sourceKinds = [
  'session',
  'event',
  'contribution',
  'decision',
  'suggestion',
  'document',
] as const
/**
 * What a source is, as one of {@link sourceKinds}.
 *
 * @example
 * SourceKind.parse('contribution')
 */
export const SourceKind = z.enum(sourceKinds)
export type SourceKind = z.infer<typeof SourceKind>

/**
 * How the words reached the community.
 *
 * @example
 * channels.includes('sticky-note') // true
 */
export const channels = [
  'spoken',
  'chat',
  'sticky-note',
  'form',
  'e-mail',
  'letter',
  'phone',
  'survey',
  'document',
  'other',
] as const
/**
 * How words reached the community, as one of {@link channels}.
 *
 * @example
 * Channel.parse('letter')
 */
export const Channel = z.enum(channels)
export type Channel = z.infer<typeof Channel>

/**
 * A source as anyone may see it. `happenedOn` is when it was said, held or decided (the contributed
 * date), apart from when it was written down. `words` are quoted to the letter.
 *
 * @example
 * const { title, happenedOn, credits }: SourceView = source
 */
export const SourceView = z.strictObject({
  id: SourceId,
  kind: SourceKind,
  title: z.string(),
  happenedOn: CalendarDate,
  channel: Channel.nullable(),
  words: z.string(),
  /** The session that a contribution was made in. */
  partOf: z
    .strictObject({ id: SourceId, kind: SourceKind, title: z.string(), happenedOn: CalendarDate })
    .nullable(),
  credits: z.array(Credit),
  /** People who took part, where that is known as a number only. */
  peopleCount: z.int().nonnegative().nullable(),
})
export type SourceView = z.infer<typeof SourceView>

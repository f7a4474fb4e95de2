import { z } from 'zod'

import { messageChannels } from '../message/index.ts'
import { ConsentEntryId, Instant } from '../shared/index.ts'

/**
 * What somebody can agree to. Messages about what they do here themselves, such as a booking, need
 * no consent and are none of these.
 *
 * @example
 * consentPurposes.includes('news') // true
 */
export const consentPurposes = ['news', 'events', 'digest', 'directory', 'needs'] as const
/**
 * What somebody can agree to, as one of {@link consentPurposes}.
 *
 * @example
 * ConsentPurpose.parse('news')
 */
export const ConsentPurpose = z.enum(consentPurposes)
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

/**
 * The ways that something may reach them by; each is agreed to by itself.
 *
 * @example
 * consentChannels.includes('post') // true
 */
export const consentChannels = messageChannels
/**
 * A way that something may reach somebody by, as one of {@link consentChannels}.
 *
 * @example
 * ConsentChannel.parse('email')
 */
export const ConsentChannel = z.enum(consentChannels)
export type ConsentChannel = z.infer<typeof ConsentChannel>

/**
 * `asked` is a yes that waits for its owner to confirm it, so that nobody signs up somebody else.
 *
 * @example
 * consentSteps.includes('withdrawn') // true
 */
export const consentSteps = ['asked', 'given', 'withdrawn'] as const
/**
 * What an entry says, as one of {@link consentSteps}.
 *
 * @example
 * ConsentStep.parse('given')
 */
export const ConsentStep = z.enum(consentSteps)
export type ConsentStep = z.infer<typeof ConsentStep>

/**
 * What makes it lawful (UK GDPR, article 6).
 *
 * @example
 * lawfulBases.includes('consent') // true
 */
export const lawfulBases = ['consent', 'contract', 'legitimate-interest'] as const
/**
 * What makes it lawful, as one of {@link lawfulBases}.
 *
 * @example
 * LawfulBasis.parse('consent')
 */
export const LawfulBasis = z.enum(lawfulBases)
export type LawfulBasis = z.infer<typeof LawfulBasis>

/**
 * Where it was said.
 *
 * @example
 * consentPlaces.includes('import') // true
 */
export const consentPlaces = ['join', 'me', 'booking', 'mail', 'staff', 'import', 'merge'] as const
/**
 * Where it was said, as one of {@link consentPlaces}.
 *
 * @example
 * ConsentPlace.parse('mail')
 */
export const ConsentPlace = z.enum(consentPlaces)
export type ConsentPlace = z.infer<typeof ConsentPlace>

/**
 * One entry of the ledger. Entries are only ever added.
 *
 * @example
 * const { purpose, step, at }: ConsentEntry = ledger[0]
 */
export const ConsentEntry = z.strictObject({
  id: ConsentEntryId,
  purpose: ConsentPurpose,
  /** `null` where it is about no message. */
  channel: ConsentChannel.nullable(),
  step: ConsentStep,
  basis: LawfulBasis,
  /** Names the words they were shown. */
  wording: z.string(),
  at: Instant,
  place: ConsentPlace,
})
export type ConsentEntry = z.infer<typeof ConsentEntry>

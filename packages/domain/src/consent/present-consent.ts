import type { NoFacts, Refusal } from '../shared/index.ts'
import type { ConsentChannel, ConsentEntry, ConsentPurpose, ConsentStep } from './consent.ts'

/**
 * Every way that the ledger of consent can say no.
 *
 * @example
 * const facts: ConsentReasons['consent/they-said-no'] = {}
 */
export interface ConsentReasons {
  'consent/they-said-no': NoFacts
  'consent/nothing-to-confirm': NoFacts
}

/**
 * A no of the rules for consent.
 *
 * @example
 * const refusal: ConsentRefusal | undefined = refuseConsent(ledger, wish)
 */
export type ConsentRefusal = Refusal<ConsentReasons>

/**
 * What may be sent, and how.
 *
 * @example
 * const topic: ConsentTopic = { purpose: 'news', channel: 'email' }
 */
export interface ConsentTopic {
  readonly purpose: ConsentPurpose
  readonly channel: ConsentChannel | null
}

type Entry = Pick<ConsentEntry, 'id' | 'purpose' | 'channel' | 'step' | 'at' | 'place'>

/**
 * What somebody agrees to now: the newest entry about it says so. `none` is "never said", and like
 * a no that was never spoken: nothing may be sent.
 *
 * @example
 * presentConsent(ledger, { purpose: 'news', channel: 'email' }) // 'given'
 */
export function presentConsent(
  ledger: readonly Entry[],
  { purpose, channel }: ConsentTopic,
): ConsentStep | 'none' {
  const about = ledger.filter((entry) => entry.purpose === purpose && entry.channel === channel)
  const newest = about.reduce<Entry | undefined>(
    (last, entry) => (last === undefined || isLater(entry, last) ? entry : last),
    undefined,
  )
  return newest?.step ?? 'none'
}

/** Of one moment, the one that was written later counts: ids rise with time. */
const isLater = (one: Entry, other: Entry) =>
  one.at === other.at ? one.id > other.id : one.at > other.at

/**
 * May this be added? A file, or finding that two entries are one person, never turns a no into a
 * yes: only the person takes back what they said. A yes can be confirmed only where one waits.
 *
 * @example
 * refuseConsent(ledgerWithANo, { purpose: 'news', channel: 'email', step: 'given', place: 'import' })?.code
 * // 'consent/they-said-no'
 */
export function refuseConsent(
  ledger: readonly Entry[],
  wish: ConsentTopic & Pick<ConsentEntry, 'step' | 'place'>,
): ConsentRefusal | undefined {
  const now = presentConsent(ledger, wish)
  const isTheirs = wish.place !== 'import' && wish.place !== 'merge'
  if (wish.step !== 'withdrawn' && now === 'withdrawn' && !isTheirs) {
    return { kind: 'rule', code: 'consent/they-said-no', data: {} }
  }
  if (wish.step === 'given' && wish.place === 'mail' && now !== 'asked' && now !== 'given') {
    return { kind: 'rule', code: 'consent/nothing-to-confirm', data: {} }
  }
  return undefined
}

/**
 * Of what somebody said under two names, the stricter: a no under either stays a no, and a yes
 * counts where the other says nothing, or has yet to be confirmed.
 *
 * @example
 * stricterConsent('given', 'withdrawn') // 'withdrawn'
 */
export function stricterConsent(
  one: ConsentStep | 'none',
  other: ConsentStep | 'none',
): ConsentStep | 'none' {
  const byStrictness = ['withdrawn', 'given', 'asked', 'none'] as const
  return byStrictness.find((step) => step === one || step === other) ?? 'none'
}

import type { NoFacts, Refusal } from '../shared/index.ts'
import type { ContactKind } from './contact.ts'
import type { CreditKind } from './credit.ts'

/**
 * Every way that joining, and looking after what is known of oneself, can say no.
 *
 * @example
 * const facts: PersonReasons['person/no-way-there'] = { kind: 'phone' }
 */
export interface PersonReasons {
  'person/unreachable': NoFacts
  'person/no-way-there': { kind: ContactKind }
  'person/credit-name-missing': { as: CreditKind }
  'person/too-many-forms': NoFacts
  'person/hidden-field': NoFacts
  'person/not-a-member': NoFacts
  'person/last-way': NoFacts
  'person/way-not-found': NoFacts
  'person/way-known': NoFacts
  'person/phone-unusable': NoFacts
  'person/too-many-ways': { most: number }
  'person/on-the-team': NoFacts
  'person/not-theirs': NoFacts
  'person/not-found': NoFacts
  'person/erased-already': NoFacts
}

/**
 * A no of the rules for people.
 *
 * @example
 * const refusal: PersonRefusal | undefined = refuseJoining(wish)
 */
export type PersonRefusal = Refusal<PersonReasons>

/**
 * What somebody says who wants to join; `null` is a way that they did not give.
 *
 * @example
 * const wish: JoinWish = { email: null, phone: '020 7946 0000', post: null, credit: { as: 'not-named', name: '' }, wishes: [] }
 */
export interface JoinWish {
  readonly email: string | null
  readonly phone: string | null
  readonly post: string | null
  readonly credit: { readonly as: CreditKind; readonly name: string }
  /** By which ways they would like to get something. */
  readonly wishes: readonly { readonly channel: ContactKind }[]
}

/**
 * May somebody join with this? One way to reach them is enough, and nothing is promised by a way
 * that leads nowhere.
 *
 * @example
 * refuseJoining({ email: null, phone: null, post: null, credit, wishes: [] })?.code // 'person/unreachable'
 */
export function refuseJoining(wish: JoinWish): PersonRefusal | undefined {
  if (wish.email === null && wish.phone === null && wish.post === null) {
    return { kind: 'rule', code: 'person/unreachable', data: {} }
  }
  const nowhere = wish.wishes.find(({ channel }) => wish[channel] === null)
  if (nowhere) {
    return { kind: 'rule', code: 'person/no-way-there', data: { kind: nowhere.channel } }
  }
  return refusePhone(wish.phone) ?? refuseCreditName(wish.credit)
}

/**
 * Can this be rung? It has digits enough; how they are parted does not matter.
 *
 * @example
 * refusePhone('ring me')?.code // 'person/phone-unusable'
 */
export function refusePhone(phone: string | null): PersonRefusal | undefined {
  if (phone === null || phone.replaceAll(/\D/g, '').length >= 5) return undefined
  return { kind: 'rule', code: 'person/phone-unusable', data: {} }
}

/**
 * Another name, or that of a group, has to be said; one's own name is known.
 *
 * @example
 * refuseCreditName({ as: 'pseudonym', name: '' })?.code // 'person/credit-name-missing'
 */
export function refuseCreditName({
  as,
  name,
}: {
  readonly as: CreditKind
  readonly name: string
}): PersonRefusal | undefined {
  if (as === 'not-named' || as === 'named' || name !== '') return undefined
  return { kind: 'rule', code: 'person/credit-name-missing', data: { as } }
}

/**
 * May this way to reach somebody go? Whoever has joined keeps one, as nobody could tell them
 * anything otherwise.
 *
 * @example
 * refuseLastWay(1)?.code // 'person/last-way'
 */
export function refuseLastWay(ways: number): PersonRefusal | undefined {
  return ways > 1 ? undefined : { kind: 'rule', code: 'person/last-way', data: {} }
}

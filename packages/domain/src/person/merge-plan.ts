import {
  consentChannels,
  consentPurposes,
  type ConsentStep,
  type ConsentTopic,
  stricterConsent,
} from '../consent/index.ts'
import type { Instant } from '../shared/index.ts'
import type { PeopleRefusal } from './change-standing.ts'
import type { SeenBy, Standing } from './standing.ts'

/**
 * One of two entries that are one person, with all that belongs to it and is live.
 *
 * @example
 * const { contacts, memberships }: MergeSide = kept
 */
export interface MergeSide {
  readonly id: string
  readonly standing: Standing
  readonly hasRole: boolean
  readonly hasSignIn: boolean
  readonly joinedAt: Instant | null
  readonly seenBy: SeenBy
  readonly contacts: readonly {
    readonly id: string
    readonly kind: string
    readonly key: string
    readonly preferred: boolean
  }[]
  readonly memberships: readonly { readonly id: string; readonly groupId: string }[]
  readonly relationships: readonly {
    readonly id: string
    readonly personId: string
    readonly otherId: string
    readonly kind: string
  }[]
  readonly bookings: readonly {
    readonly id: string
    readonly eventId: string
    readonly isLive: boolean
    readonly event: string
  }[]
  readonly consents: readonly (ConsentTopic & { readonly step: ConsentStep })[]
}

/**
 * What a merge does, row by row, so that it can be seen beforehand, done, and undone.
 *
 * @example
 * const { bookings, consents }: MergePlan = planMerge(kept, gone)
 */
export interface MergePlan {
  readonly before: { readonly joinedAt: Instant | null; readonly seenBy: SeenBy }
  readonly after: { readonly joinedAt: Instant | null; readonly seenBy: SeenBy }
  /** Rows of the one that goes which become the other's. */
  readonly contacts: readonly string[]
  readonly memberships: readonly string[]
  readonly relationships: readonly string[]
  readonly bookings: readonly string[]
  readonly signIn: boolean
  /** Rows that end, as the one who stays has the same. */
  readonly ended: {
    readonly contacts: readonly string[]
    readonly memberships: readonly string[]
    readonly relationships: readonly string[]
  }
  /** Moved ways to be reached that were preferred, where the one who stays prefers another. */
  readonly unpreferred: readonly string[]
  /** What is added to the ledger of the one who stays. */
  readonly consents: readonly (ConsentTopic & { readonly step: ConsentStep })[]
}

/** What can be agreed to, as a name. */
const topics: readonly ConsentTopic[] = consentPurposes.flatMap((purpose) =>
  [null, ...consentChannels].map((channel) => ({ purpose, channel })),
)

/**
 * May these two be merged? Roles are given back first, a block is not slipped out of, and of two
 * places at one event people choose which is kept.
 *
 * @example
 * refusePeopleMerge(kept, kept)?.code // 'people/merge-self'
 */
export function refusePeopleMerge(kept: MergeSide, gone: MergeSide): PeopleRefusal | undefined {
  if (kept.id === gone.id) return { kind: 'rule', code: 'people/merge-self', data: {} }
  for (const { standing } of [kept, gone]) {
    if (standing === 'merged' || standing === 'erased' || standing === 'blocked') {
      return { kind: 'conflict', code: 'people/moved-on', data: { standing } }
    }
  }
  if (gone.hasRole) return { kind: 'rule', code: 'people/has-role', data: {} }
  const booked = new Map(kept.bookings.filter(({ isLive }) => isLive).map((b) => [b.eventId, b]))
  const twice = gone.bookings.find(({ isLive, eventId }) => isLive && booked.has(eventId))
  if (twice) {
    return { kind: 'rule', code: 'people/merge-two-bookings', data: { event: twice.event } }
  }
  return undefined
}

/**
 * What a merge moves, ends and notes. Nothing is lost: what is not moved stays with the one that
 * goes, and is read through it. Of both consents the stricter is kept.
 *
 * @example
 * planMerge(kept, gone).bookings // ['01900000-…']
 */
export function planMerge(kept: MergeSide, gone: MergeSide): MergePlan {
  const contacts = parted(gone.contacts, (one) =>
    kept.contacts.some(({ kind, key }) => kind === one.kind && key === one.key),
  )
  const memberships = parted(gone.memberships, (one) =>
    kept.memberships.some(({ groupId }) => groupId === one.groupId),
  )
  const relationships = parted(gone.relationships, (one) => isSpare(one, kept, gone))
  const prefers = kept.contacts.some(({ preferred }) => preferred)
  return {
    before: { joinedAt: kept.joinedAt, seenBy: kept.seenBy },
    after: {
      joinedAt: earlier(kept.joinedAt, gone.joinedAt),
      seenBy: lessSeen(kept.seenBy, gone.seenBy),
    },
    contacts: idsOf(contacts.moved),
    memberships: idsOf(memberships.moved),
    relationships: idsOf(relationships.moved),
    bookings: idsOf(gone.bookings),
    signIn: gone.hasSignIn && !kept.hasSignIn,
    ended: {
      contacts: idsOf(contacts.spare),
      memberships: idsOf(memberships.spare),
      relationships: idsOf(relationships.spare),
    },
    unpreferred: idsOf(contacts.moved.filter(({ preferred }) => preferred && prefers)),
    consents: topics.flatMap((topic) => {
      const now = stepOn(kept, topic)
      const stricter = stricterConsent(now, stepOn(gone, topic))
      return stricter === now || stricter === 'none' ? [] : [{ ...topic, step: stricter }]
    }),
  }
}

/**
 * What is added to both ledgers when a merge is undone, given what each says now. A yes that came
 * from the other goes, and a no that was said while they were one stays with both.
 *
 * @example
 * consentsOfUndo(plan, kept, gone) // { kept: [], gone: [] }
 */
export function consentsOfUndo(
  plan: Pick<MergePlan, 'consents'>,
  kept: Pick<MergeSide, 'consents'>,
  gone: Pick<MergeSide, 'consents'>,
): Record<'kept' | 'gone', readonly (ConsentTopic & { readonly step: 'withdrawn' })[]> {
  const no = (topic: ConsentTopic) => ({ ...topic, step: 'withdrawn' as const })
  const came = (topic: ConsentTopic) =>
    plan.consents.some((each) => isSame(each, topic) && each.step !== 'withdrawn')
  return {
    kept: topics
      .filter((topic) => came(topic) && stepOn(kept, topic) !== 'withdrawn')
      .map((topic) => no(topic)),
    gone: topics
      .filter((topic) => stepOn(kept, topic) === 'withdrawn' && stepOn(gone, topic) !== 'withdrawn')
      .filter((topic) => stepOn(gone, topic) !== 'none')
      .map((topic) => no(topic)),
  }
}

const isSame = (one: ConsentTopic, other: ConsentTopic) =>
  one.purpose === other.purpose && one.channel === other.channel

const stepOn = ({ consents }: Pick<MergeSide, 'consents'>, topic: ConsentTopic) =>
  consents.find((each) => isSame(each, topic))?.step ?? 'none'

function parted<Row>(rows: readonly Row[], isSpareRow: (row: Row) => boolean) {
  return {
    moved: rows.filter((row) => !isSpareRow(row)),
    spare: rows.filter((row) => isSpareRow(row)),
  }
}

type Relationship = MergeSide['relationships'][number]

/** It would tie somebody to themselves, or is there already. */
function isSpare(one: Relationship, kept: MergeSide, gone: MergeSide): boolean {
  const put = (id: string) => (id === gone.id ? kept.id : id)
  const [personId, otherId] = [put(one.personId), put(one.otherId)]
  return (
    personId === otherId ||
    kept.relationships.some(
      (each) => each.kind === one.kind && each.personId === personId && each.otherId === otherId,
    )
  )
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

const lessSeen = (one: SeenBy, other: SeenBy): SeenBy =>
  (['nobody', 'members', 'everyone'] as const).find((each) => each === one || each === other) ??
  'nobody'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { consentChannels, consentPurposes, consentSteps } from '../consent/index.ts'
import {
  consentsOfUndo,
  type MergePlan,
  type MergeSide,
  planMerge,
  refusePeopleMerge,
} from './merge-plan.ts'
import { seenBy } from './standing.ts'

const days = ['2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', null] as const

/** A side whose rows are named after it, so that no two sides share an id. */
const side = (id: string): fc.Arbitrary<MergeSide> =>
  fc.record({
    id: fc.constant(id),
    standing: fc.constantFrom('known', 'member', 'paused', 'left'),
    hasRole: fc.constant(false),
    hasSignIn: fc.boolean(),
    joinedAt: fc.constantFrom(...days),
    seenBy: fc.constantFrom(...seenBy),
    contacts: fc
      .uniqueArray(fc.tuple(fc.constantFrom('email', 'phone'), fc.constantFrom('a', 'b', 'c')), {
        selector: ([kind, key]) => `${kind} ${key}`,
      })
      .map((all) =>
        all.map(([kind, key], at) => ({ id: `${id}-c${at}`, kind, key, preferred: at === 0 })),
      ),
    memberships: fc
      .subarray(['g1', 'g2', 'g3'])
      .map((all) => all.map((groupId, at) => ({ id: `${id}-m${at}`, groupId }))),
    relationships: fc
      .subarray(['kept', 'gone', 'third'].filter((other) => other !== id))
      .map((all) =>
        all.map((otherId, at) => ({ id: `${id}-r${at}`, personId: id, otherId, kind: 'carer-of' })),
      ),
    bookings: fc.subarray(['e1', 'e2', 'e3']).chain((all) =>
      fc.tuple(...all.map(() => fc.boolean())).map((live) =>
        all.map((eventId, at) => ({
          id: `${id}-b${at}`,
          eventId,
          isLive: live[at] ?? false,
          event: eventId,
        })),
      ),
    ),
    consents: fc.uniqueArray(
      fc.record({
        purpose: fc.constantFrom(...consentPurposes),
        channel: fc.constantFrom(null, ...consentChannels),
        step: fc.constantFrom(...consentSteps),
      }),
      { selector: ({ purpose, channel }) => `${purpose} ${channel}` },
    ),
  })

const two = fc.tuple(side('kept'), side('gone'))

interface Row {
  readonly id: string
  readonly owner: string
  readonly live: boolean
}

/** The rows of both, as a database holds them. */
const rowsOf = (sides: readonly MergeSide[]): Row[] =>
  sides.flatMap(({ id: owner, contacts, memberships, relationships, bookings }) =>
    [...contacts, ...memberships, ...relationships, ...bookings].map(({ id }) => ({
      id,
      owner,
      live: true,
    })),
  )

const movedBy = ({ contacts, memberships, relationships, bookings }: MergePlan) =>
  new Set([...contacts, ...memberships, ...relationships, ...bookings])
const endedBy = ({ ended }: MergePlan) =>
  new Set([...ended.contacts, ...ended.memberships, ...ended.relationships])

const merged = (rows: readonly Row[], plan: MergePlan) =>
  rows.map((row) => ({
    ...row,
    owner: movedBy(plan).has(row.id) ? 'kept' : row.owner,
    live: row.live && !endedBy(plan).has(row.id),
  }))
const undone = (rows: readonly Row[], plan: MergePlan) =>
  rows.map((row) => ({
    ...row,
    owner: movedBy(plan).has(row.id) ? 'gone' : row.owner,
    live: row.live || endedBy(plan).has(row.id),
  }))

const stepOf = (consents: MergeSide['consents'], purpose: string, channel: string | null) =>
  consents.findLast((each) => each.purpose === purpose && each.channel === channel)?.step ?? 'none'

/** The ledger after entries were added: of each topic the last. */
const added = (before: MergeSide['consents'], more: MergeSide['consents']) =>
  before
    .filter((each) => !more.some((m) => m.purpose === each.purpose && m.channel === each.channel))
    .concat(more)

const everyTopic = consentPurposes.flatMap((purpose) =>
  [null, ...consentChannels].map((channel) => [purpose, channel] as const),
)

describe('a merge', () => {
  test('that is undone leaves the same rows', () => {
    fc.assert(
      fc.property(two, ([kept, gone]) => {
        const before = rowsOf([kept, gone])
        const plan = planMerge(kept, gone)
        expect(undone(merged(before, plan), plan)).toEqual(before)
        expect(plan.before).toEqual({ joinedAt: kept.joinedAt, seenBy: kept.seenBy })
      }),
    )
  })

  test('leaves nothing live with the one that goes, and moves nothing of anybody else', () => {
    fc.assert(
      fc.property(two, ([kept, gone]) => {
        const rows = merged(rowsOf([kept, gone]), planMerge(kept, gone))
        expect(rows.filter(({ owner, live }) => owner === 'gone' && live)).toEqual([])
        const own = new Set(rowsOf([kept]).map(({ id }) => id))
        expect(rows.filter(({ id, live }) => own.has(id) && !live)).toEqual([])
      }),
    )
  })

  test('E1 never gives one person two live bookings of one event', () => {
    fc.assert(
      fc.property(two, ([kept, gone]) => {
        const live = [...kept.bookings, ...gone.bookings].filter(({ isLive }) => isLive)
        const events = live.map(({ eventId }) => eventId)
        const code = refusePeopleMerge(kept, gone)?.code
        expect(code).toBe(
          new Set(events).size === events.length ? undefined : 'people/merge-two-bookings',
        )
      }),
    )
  })

  test('never loosens a consent, nor does undoing it, whatever was said meanwhile', () => {
    const meanwhile = fc.subarray([...everyTopic])
    fc.assert(
      fc.property(two, meanwhile, ([kept, gone], noes) => {
        const plan = planMerge(kept, gone)
        const ofBoth = added(kept.consents, plan.consents)
        for (const [purpose, channel] of everyTopic) {
          const each = [kept, gone].map(({ consents }) => stepOf(consents, purpose, channel))
          const step = stepOf(ofBoth, purpose, channel)
          if (each.includes('withdrawn')) expect(step).toBe('withdrawn')
          if (step === 'given') expect(each).toContain('given')
        }

        const said = noes.map(([purpose, channel]) => ({
          purpose,
          channel,
          step: 'withdrawn' as const,
        }))
        const later = added(ofBoth, said)
        const more = consentsOfUndo(plan, { consents: later }, gone)
        const keptNow = added(later, more.kept)
        const goneNow = added(gone.consents, more.gone)
        for (const [purpose, channel] of everyTopic) {
          if (stepOf(keptNow, purpose, channel) === 'given') {
            expect(stepOf(kept.consents, purpose, channel)).toBe('given')
          }
          if (stepOf(goneNow, purpose, channel) === 'given') {
            expect(stepOf(gone.consents, purpose, channel)).toBe('given')
            expect(noes.some(([p, c]) => p === purpose && c === channel)).toBe(false)
          }
        }
      }),
    )
  })

  test('is refused for one entry, for who is on the team, and for who is blocked', () => {
    const [kept, gone] = fc.sample(two, { numRuns: 1, seed: 1 })[0] ?? expect.unreachable()
    const alone = { ...gone, bookings: [] }
    expect(refusePeopleMerge(kept, kept)?.code).toBe('people/merge-self')
    expect(refusePeopleMerge(kept, { ...alone, hasRole: true })?.code).toBe('people/has-role')
    expect(refusePeopleMerge({ ...kept, standing: 'blocked' }, alone)?.code).toBe('people/moved-on')
    expect(refusePeopleMerge(kept, { ...alone, standing: 'erased' })?.code).toBe('people/moved-on')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { eventStates } from '../event/index.ts'
import { givenWhen } from '../testing/given-event.ts'
import {
  canHaveProgress,
  refuseMilestoneMove,
  refuseProgressOn,
  refuseUpdate,
} from './progress-rules.ts'
import { progressStates } from './progress-state.ts'
import { Percent } from './progress.ts'
import { refuseEvidence } from './refuse-evidence.ts'
import { latestFirst, rollUp, sayProgress, summarise } from './summarise.ts'

const today = '2021-01-11'
const anyPercent = fc.option(fc.integer({ min: 0, max: 100 }))
const anyDay = fc.constantFrom('2020-12-14', '2021-01-07', '2021-01-11', '2021-01-12')

const anyUpdate = fc.record({
  state: fc.constantFrom(...progressStates),
  words: fc.string(),
  percent: anyPercent,
  happenedOn: anyDay,
  recordedOn: anyDay,
  evidence: fc.array(fc.constant({}), { maxLength: 2 }),
})

describe('events as evidence', () => {
  test('E2 only what was held, is over and can be looked up shows anything, at any moment', () => {
    const when = givenWhen('2021-01-07T14:00', '2021-01-07T16:00')
    const aroundIt = fc
      .integer({ min: -300, max: 300 })
      .map((minutes) => new Date(Date.parse(when.endsAt) + minutes * 60_000).toISOString())
    fc.assert(
      fc.property(aroundIt, fc.constantFrom(...eventStates), (now, state) => {
        const refusal = refuseEvidence({ state, when, title: 'Website session' }, now)
        expect(refusal === undefined).toBe(state === 'published' && now >= when.endsAt)
      }),
    )
  })
})

describe('updates', () => {
  test('G2 done needs something that anyone can check', () => {
    const facts = { state: 'done' as const, happenedOn: today, today }

    expect(refuseUpdate({ ...facts, evidenceCount: 0 })?.code).toBe(
      'progress/done-without-evidence',
    )
    expect(refuseUpdate({ ...facts, evidenceCount: 1 })).toBeUndefined()
    expect(refuseUpdate({ ...facts, state: 'stuck', evidenceCount: 0 })).toBeUndefined()
  })

  test('nothing is told before it happened', () => {
    expect(
      refuseUpdate({ state: 'under-way', happenedOn: '2021-01-12', evidenceCount: 1, today }),
    ).toMatchObject({ code: 'progress/dated-in-future', data: { happenedOn: '2021-01-12' } })
  })

  test('G2 told again from the start, the updates give the present state', () => {
    fc.assert(
      fc.property(fc.array(anyUpdate), (all) => {
        const accepted = all.filter(
          (update) => !refuseUpdate({ ...update, evidenceCount: update.evidence.length, today }),
        )
        let current = summarise([])
        accepted.forEach((_, index) => {
          current = summarise(accepted.slice(0, index + 1))
        })

        expect(current).toEqual(summarise(accepted))
        expect(current === null).toBe(accepted.length === 0)
        if (current?.state === 'done') expect(current.evidenceCount).toBeGreaterThan(0)
        const latest = accepted
          .map(({ happenedOn }) => happenedOn)
          .toSorted()
          .at(-1)
        expect(current?.happenedOn).toBe(latest)
      }),
    )
  })

  test('of two on one day, the one written down last counts', () => {
    const day = { happenedOn: '2021-01-07' }
    const updates = [
      { ...day, name: 'first' },
      { ...day, name: 'second' },
      { happenedOn: '2020-12-14', name: 'late entry' },
    ]

    expect(latestFirst(updates).map(({ name }) => name)).toEqual(['second', 'first', 'late entry'])
  })
})

describe('G1 roll-up', () => {
  const anyParts = fc.array(fc.record({ percent: anyPercent, live: fc.boolean() }))

  test('is a whole number between the least and the most of the live parts, or nothing', () => {
    fc.assert(
      fc.property(anyPercent, anyParts, (own, parts) => {
        const rolled = rollUp(own, parts)
        const numbers = parts.flatMap(({ percent, live }) =>
          live && percent !== null ? [percent] : [],
        )
        expect(Percent.safeParse(rolled).success).toBe(true)
        if (numbers.length === 0) expect(rolled).toBe(own)
        else {
          expect(rolled).toBeGreaterThanOrEqual(Math.min(...numbers))
          expect(rolled).toBeLessThanOrEqual(Math.max(...numbers))
        }
      }),
    )
  })

  test('G1 the order of the parts does not matter, nor do parts without a number', () => {
    fc.assert(
      fc.property(anyPercent, anyParts, (own, parts) => {
        const rolled = rollUp(own, parts)
        expect(rollUp(own, parts.toReversed())).toBe(rolled)
        expect(rollUp(own, [...parts, { percent: null, live: true }])).toBe(rolled)
        expect(rollUp(own, [...parts, { percent: 100, live: false }])).toBe(rolled)
      }),
    )
  })
})

describe('what can have progress', () => {
  test.each([
    ['ambition', true],
    ['action', true],
    ['measure', true],
    ['value', false],
    ['vision', false],
  ] as const)('%s: %s', (kind, may) => {
    expect(canHaveProgress(kind)).toBe(may)
    expect(refuseProgressOn(kind)?.code).toBe(may ? undefined : 'statement/no-progress-on-this')
  })

  test('progress is said in words', () => {
    expect(sayProgress({ state: 'under-way', percent: 40 })).toBe('Under way, about 40 in 100')
    expect(sayProgress({ state: 'done', percent: 100 })).toBe('Done')
    expect(sayProgress({ state: 'not-started', percent: null })).toBe('Not started yet')
  })
})

describe('milestones', () => {
  test('are settled once, and say why when it did not work', () => {
    expect(refuseMilestoneMove('planned', { to: 'reached', reason: '' })).toBeUndefined()
    expect(refuseMilestoneMove('planned', { to: 'missed', reason: ' ' })?.code).toBe(
      'milestone/reason-missing',
    )
    expect(refuseMilestoneMove('dropped', { to: 'reached', reason: 'After all.' })).toEqual({
      kind: 'conflict',
      code: 'milestone/already-settled',
      data: { state: 'dropped' },
    })
  })
})

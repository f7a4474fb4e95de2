import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  areSoundVersions,
  currentOf,
  nextNumber,
  refuseLetter,
  refusePublishDay,
  refuseWithdraw,
  versionStateOf,
} from './publishing.ts'

const version = (number: number, withdrawnReason: string | null = null) => ({
  number,
  withdrawnReason,
  publishedOn: `2020-11-${String(number).padStart(2, '0')}`,
})

describe('numbers and states', () => {
  test('numbers go on from the last, withdrawn or not', () => {
    expect(nextNumber([])).toBe(1)
    expect(nextNumber([version(1), version(2, 'Wrong.')])).toBe(3)
  })

  test('the newest that was not withdrawn is current', () => {
    const versions = [version(1), version(2), version(3, 'Wrong.')]

    expect(versions.map((each) => versionStateOf(each, versions))).toEqual([
      'superseded',
      'current',
      'withdrawn',
    ])
    expect(currentOf([])).toBeUndefined()
  })

  test.each([
    ['a gap', [version(1), version(3)]],
    ['a number twice', [version(1), version(1)]],
    ['days that go back', [version(1), { ...version(2), publishedOn: '2020-10-31' }]],
    ['none that stands', [version(1, 'Wrong.')]],
  ])('T2 %s is not sound', (_, versions) => {
    expect(areSoundVersions(versions)).toBe(false)
  })
})

describe('withdrawing', () => {
  const versions = [version(1), version(2)]

  test('needs a reason', () => {
    expect(refuseWithdraw(versions, { number: 1, reason: 'It named someone.' })).toBeUndefined()
    expect(refuseWithdraw(versions, { number: 1, reason: ' ' })?.code).toBe(
      'version/reason-missing',
    )
  })

  test('happens once', () => {
    const after = [version(1, 'Wrong.'), version(2)]

    expect(refuseWithdraw(after, { number: 1, reason: 'Again.' })).toEqual({
      kind: 'conflict',
      code: 'version/already-withdrawn',
      data: { number: 1 },
    })
  })

  test('leaves one that people can live by', () => {
    expect(refuseWithdraw([version(1)], { number: 1, reason: 'Wrong.' })?.code).toBe(
      'version/only-one-left',
    )
  })
})

describe('the day of a version', () => {
  const anyDay = fc
    .tuple(fc.integer({ min: 2015, max: 2025 }), fc.integer({ min: 1, max: 9 }))
    .map(([year, month]) => `${year}-0${month}-15`)

  test('S3 it is a fact of its own: any day up to today, whenever it was written down', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.option(anyDay), (today, publishedOn, lastPublishedOn) => {
        const refusal = refusePublishDay({ today, publishedOn, lastPublishedOn })
        const later = refusePublishDay({ today: '2026-11-23', publishedOn, lastPublishedOn })

        expect(refusal === undefined).toBe(
          publishedOn <= today && (lastPublishedOn === null || publishedOn >= lastPublishedOn),
        )
        if (!refusal) expect(later).toBeUndefined()
      }),
    )
  })

  test('a letter goes with it', () => {
    expect(refuseLetter('\n ')?.code).toBe('version/letter-missing')
    expect(refuseLetter('Dear all')).toBeUndefined()
  })
})

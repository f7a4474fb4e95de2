import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { ConsentEntryId } from '../shared/index.ts'
import { consentPlaces, consentSteps, type ConsentEntry } from './consent.ts'
import { presentConsent, refuseConsent, stricterConsent } from './present-consent.ts'

const topic = { purpose: 'news', channel: 'email' } as const

function entry(number: number, said: Partial<ConsentEntry>): ConsentEntry {
  return {
    id: ConsentEntryId.parse(`01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`),
    ...topic,
    step: 'given',
    basis: 'consent',
    wording: 'join-1',
    at: '2026-11-23T12:00:00.000Z',
    place: 'me',
    ...said,
  }
}

describe('what somebody agrees to now', () => {
  test('is nothing where they never said', () => {
    expect(presentConsent([], topic)).toBe('none')
  })

  test('is what they said last, whatever the order of the list', () => {
    const yes = entry(1, { step: 'given', at: '2026-11-22T12:00:00.000Z' })
    const no = entry(2, { step: 'withdrawn' })

    expect(presentConsent([no, yes], topic)).toBe('withdrawn')
    expect(presentConsent([yes, no], topic)).toBe('withdrawn')
  })

  test('of one moment, is what was written later', () => {
    expect(presentConsent([entry(2, { step: 'withdrawn' }), entry(1, {})], topic)).toBe('withdrawn')
  })

  test('for one way says nothing of another', () => {
    expect(presentConsent([entry(1, { channel: 'post' })], topic)).toBe('none')
    expect(presentConsent([entry(1, { purpose: 'events' })], topic)).toBe('none')
  })
})

describe('what may be added', () => {
  test('no file ever turns a no into a yes, whatever was said before and between', () => {
    const said = fc.array(fc.constantFrom(...consentSteps), { maxLength: 8 })
    fc.assert(
      fc.property(said, fc.constantFrom('import', 'merge'), (steps, place) => {
        const ledger = steps.map((step, index) => entry(index, { step }))
        const refusal = refuseConsent(ledger, { ...topic, step: 'given', place })
        const isNo = steps.at(-1) === 'withdrawn'
        expect(refusal?.code).toBe(isNo ? 'consent/they-said-no' : undefined)
      }),
    )
  })

  test.each(consentPlaces)('a no can always be said, also by way of %s', (place) => {
    expect(refuseConsent([entry(1, {})], { ...topic, step: 'withdrawn', place })).toBeUndefined()
    expect(refuseConsent([], { ...topic, step: 'withdrawn', place })).toBeUndefined()
  })

  test('the person themself may change their mind', () => {
    const ledger = [entry(1, { step: 'withdrawn' })]
    expect(refuseConsent(ledger, { ...topic, step: 'given', place: 'me' })).toBeUndefined()
  })

  test('a link confirms only what waits for it', () => {
    const byLink = { ...topic, step: 'given', place: 'mail' } as const
    const asked = entry(1, { step: 'asked' })

    expect(refuseConsent([asked], byLink)).toBeUndefined()
    expect(refuseConsent([], byLink)?.code).toBe('consent/nothing-to-confirm')
    expect(refuseConsent([asked, entry(2, { step: 'withdrawn' })], byLink)?.code).toBe(
      'consent/nothing-to-confirm',
    )
  })
})

describe('the stricter of two', () => {
  const any = fc.constantFrom('none' as const, ...consentSteps)

  test('does not depend on the order, and a no stays a no', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const strict = stricterConsent(one, other)
        expect(strict).toBe(stricterConsent(other, one))
        expect(strict === 'withdrawn').toBe(one === 'withdrawn' || other === 'withdrawn')
      }),
    )
  })
})

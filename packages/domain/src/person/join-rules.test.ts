import { expect, test } from 'vitest'

import { type JoinWish, refuseCreditName, refuseJoining, refuseLastWay } from './join-rules.ts'

const wish: JoinWish = {
  email: 'ben@example.org',
  phone: null,
  post: null,
  credit: { as: 'not-named', name: '' },
  wishes: [],
}

test('one way to reach somebody is enough to join, whichever it is', () => {
  const nowhere = { ...wish, email: null }
  expect(refuseJoining(wish)).toBeUndefined()
  expect(refuseJoining({ ...nowhere, phone: '020 7946 0000' })).toBeUndefined()
  expect(refuseJoining({ ...nowhere, post: '12 Market Street' })).toBeUndefined()
  expect(refuseJoining(nowhere)?.code).toBe('person/unreachable')
  expect(refuseJoining({ ...nowhere, phone: 'ring me' })?.code).toBe('person/phone-unusable')
})

test('nothing is promised by a way that leads nowhere', () => {
  expect(refuseJoining({ ...wish, wishes: [{ channel: 'email' }] })).toBeUndefined()
  expect(refuseJoining({ ...wish, wishes: [{ channel: 'email' }, { channel: 'post' }] })).toEqual({
    kind: 'rule',
    code: 'person/no-way-there',
    data: { kind: 'post' },
  })
})

test('another name has to be said; one’s own and none need not', () => {
  expect(refuseCreditName({ as: 'named', name: '' })).toBeUndefined()
  expect(refuseCreditName({ as: 'not-named', name: '' })).toBeUndefined()
  expect(refuseCreditName({ as: 'pseudonym', name: 'Kestrel' })).toBeUndefined()
  for (const as of ['pseudonym', 'group'] as const) {
    expect(refuseJoining({ ...wish, credit: { as, name: '' } })?.data).toEqual({ as })
  }
})

test('the last way to reach somebody stays', () => {
  expect(refuseLastWay(2)).toBeUndefined()
  expect(refuseLastWay(1)?.code).toBe('person/last-way')
})

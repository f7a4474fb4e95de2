import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { digestWords, lastMonth } from './digest.ts'
import { refuseNoticeChange, refuseSending } from './notice-rules.ts'

const item = fc.record({
  title: fc.string({ minLength: 1 }),
  about: fc.string(),
  url: fc.webUrl(),
})
const part = fc.record({ heading: fc.string({ minLength: 1 }), items: fc.array(item) })

describe('a digest', () => {
  test('S5 of nothing is none, and of anything tells all of it once and no empty heading', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const words = digestWords(parts)
        const items = parts.flatMap(({ items: some }) => some)
        expect(words === undefined).toBe(items.length === 0)
        const wanted = parts
          .filter(({ items: some }) => some.length > 0)
          .map(({ heading, items: some }) =>
            [
              `${heading}:`,
              ...some.map(({ title, about, url }) => [title, about, url].join('\n')),
            ].join('\n\n'),
          )
        if (words !== undefined) expect(words).toBe(wanted.join('\n\n'))
      }),
    )
  })

  test.each([
    ['2021-01-12', { period: '2020-12', from: '2020-12-01', until: '2021-01-01' }],
    ['2021-03-01', { period: '2021-02', from: '2021-02-01', until: '2021-03-01' }],
    ['2024-12-31', { period: '2024-11', from: '2024-11-01', until: '2024-12-01' }],
  ])('on %s is of the month before', (today, month) => {
    expect(lastMonth(today)).toEqual(month)
  })
})

describe('a notice', () => {
  const ready = {
    subject: 'A new room',
    words: 'Come and see it.',
    sentAt: null,
    reach: { email: 1, phone: 0, post: 0 },
  }

  test.each([
    ['with all it needs is sent', ready, undefined],
    ['without a subject', { ...ready, subject: ' ' }, 'notice/no-subject'],
    ['without words', { ...ready, words: '\n' }, 'notice/no-words'],
    ['for nobody', { ...ready, reach: { email: 0, phone: 0, post: 0 } }, 'notice/nobody'],
    ['a second time', { ...ready, sentAt: '2026-11-23T12:00:00.000Z' }, 'notice/sent-already'],
  ])('%s', (_, notice, code) => {
    expect(refuseSending(notice)?.code).toBe(code)
  })

  test('stays as it was sent', () => {
    expect(refuseNoticeChange({ sentAt: '2026-11-23T12:00:00.000Z' })?.code).toBe(
      'notice/sent-already',
    )
  })
})

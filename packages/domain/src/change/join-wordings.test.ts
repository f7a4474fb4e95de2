import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { anyWords } from '../testing/arbitraries.ts'
import { joinTexts, joinWordings } from './join-wordings.ts'

const words = (text: string) => ({ title: 'Pay', words: text })
const join = (base: string, mine: string, theirs: string) => {
  const joined = joinWordings(words(base), words(mine), words(theirs))
  return [joined.words, joined.needsALook]
}

describe('joining what two people wrote', () => {
  test('changes in different places are both taken', () => {
    expect(
      join(
        'We pay people fairly. We say how.',
        'We pay people fairly and quickly. We say how.',
        'We pay people fairly. We always say how.',
      ),
    ).toEqual(['We pay people fairly and quickly. We always say how.', false])
  })

  test('changes in one place stand side by side, theirs first', () => {
    expect(join('We pay soon.', 'We pay in ten days.', 'We pay at once.')).toEqual([
      'We pay at once in ten days.',
      true,
    ])
  })

  test('two texts that were written anew stand whole, theirs first', () => {
    expect(
      join(
        'Come and have a cup of tea with us, any day of the week.',
        'There is tea for you, and the kettle is always on.',
        'There is a chair for you, and the kettle is on.',
      ),
    ).toEqual([
      'There is a chair for you, and the kettle is on. There is tea for you, and the kettle is always on.',
      true,
    ])
    expect(join('Old.', 'Mine.\n\nMore.', 'Theirs.')).toEqual(['Theirs.\n\nMine.\n\nMore.', true])
  })

  test('the title is joined like the words', () => {
    const joined = joinWordings(
      { title: 'Pay', words: 'We pay.' },
      { title: 'Pay', words: 'We pay well.' },
      { title: 'Fair pay', words: 'We pay.' },
    )

    expect(joined).toEqual({ title: 'Fair pay', words: 'We pay well.', needsALook: false })
  })

  test('a text that stands alone is joined like the words', () => {
    expect(joinTexts('We pay.', 'We pay well.', 'So we pay.')).toEqual({
      text: 'So we pay well.',
      needsALook: false,
    })
  })

  test('the same change on both sides is taken once', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (base, both) => {
        expect(join(base, both, both)).toEqual([both, false])
      }),
    )
  })

  test('where only one side changed, that side is it', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (base, mine) => {
        expect(join(base, mine, base)).toEqual([mine, false])
        expect(join(base, base, mine)).toEqual([mine, false])
      }),
    )
  })

  test('no word that either added is lost', () => {
    const some = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd'), { maxLength: 8 })
    fc.assert(
      fc.property(some, fc.nat(8), fc.nat(8), (base, one, other) => {
        const mine = base.toSpliced(one, 1, 'mine').join(' ')
        const theirs = base.toSpliced(other, 1, 'theirs').join(' ')

        const [joined] = join(base.join(' '), mine, theirs)

        expect(joined).toContain('mine')
        expect(joined).toContain('theirs')
      }),
    )
  })
})

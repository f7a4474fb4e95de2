import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { anyWords } from '../testing/arbitraries.ts'
import { applyMarks, diffWords } from './diff-words.ts'

/** Marks in one line: `[-gone-]` and `{+new+}`. */
function shown(before: string, after: string): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return diffWords(before, after)
    .map(({ op, text }) => signs[op][0] + text + signs[op][1])
    .join('')
}

const characters = new Intl.Segmenter('en')
const charactersIn = (text: string) => [...characters.segment(text)].map(({ index }) => index)

describe('word marks', () => {
  test.each([
    ['We meet often.', 'We meet every month.', 'We meet [-often-]{+every month+}.'],
    ['People who live here decide.', 'People decide.', 'People [-who live here -]decide.'],
    [
      'We disclose what we do, how decisions are reached and the destination of funds.',
      'We say what we do, how we decide and where the money goes.',
      'We [-disclose-]{+say+} what we do, how [-decisions are reached-]{+we decide+} and [-the destination of funds-]{+where the money goes+}.',
    ],
    ['ประเทศไทยสวยงาม', 'ประเทศไทยดี', 'ประเทศไทย[-สวยงาม-]{+ดี+}'],
    ['家族👨‍👩‍👧‍👦と話す。', '家族👨‍👩‍👧と話す。', '家族[-👨‍👩‍👧‍👦-]{+👨‍👩‍👧+}と話す。'],
    ['One.\n\nTwo here.', 'One.\n\nTwo there.', 'One.\n\nTwo [-here-]{+there+}.'],
    ['', 'All new.', '{+All new.+}'],
    ['All gone.', '', '[-All gone.-]'],
    ['\u0D4E!', '\u0D4E?', '[-\u0D4E!-]{+\u0D4E?+}'],
    ['cafe\u0301', 'cafe', '[-cafe\u0301-]{+cafe+}'],
  ])('%j to %j', (before, after, marks) => {
    expect(shown(before, after)).toBe(marks)
  })

  test('small change between large ones is drawn into one phrase', () => {
    expect(shown('a b c d the e f g h', 'u v w x the i j k l')).toBe(
      '[-a b c d the e f g h-]{+u v w x the i j k l+}',
    )
  })

  test('paragraphs are not drawn together', () => {
    const marks = diffWords('Red house.\n\nOld tree.', 'Blue boat.\n\nYoung sea.')

    expect(marks.filter(({ op }) => op === 'same').map(({ text }) => text)).toContain('.\n\n')
  })

  test('very long texts are compared by paragraph, and soon', () => {
    const long = (word: string) => Array.from({ length: 9_000 }, () => word).join(' ')
    const before = `Start.\n\n${long('one')}\n\nEnd.`
    const after = `Start.\n\n${long('two')}\n\nEnd.`

    const marks = diffWords(before, after)

    expect(marks.map(({ op }) => op)).toEqual(['same', 'removed', 'added', 'same'])
    expect(applyMarks(marks, 'after')).toBe(after)
  })
})

describe('T3 word marks hold for any two texts', () => {
  test('joined again they give both texts to the letter', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (before, after) => {
        const marks = diffWords(before, after)
        expect(applyMarks(marks, 'before')).toBe(before)
        expect(applyMarks(marks, 'after')).toBe(after)
      }),
    )
  })

  test('a text beside itself has nothing marked', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        expect(diffWords(text, text).every(({ op }) => op === 'same')).toBe(true)
      }),
    )
  })

  test('no cut goes through a character', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (before, after) => {
        for (const side of ['before', 'after'] as const) {
          const text = side === 'before' ? before : after
          const starts = new Set([...charactersIn(text), text.length])
          let at = 0
          for (const mark of diffWords(before, after)) {
            if (mark.op === (side === 'before' ? 'added' : 'removed')) continue
            expect(starts.has(at)).toBe(true)
            at += mark.text.length
          }
        }
      }),
    )
  })

  test('marks are never empty and never two of a kind in a row', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (before, after) => {
        const marks = diffWords(before, after)
        expect(marks.every(({ text }) => text !== '')).toBe(true)
        expect(marks.every(({ op }, index) => op !== marks[index - 1]?.op)).toBe(true)
      }),
    )
  })
})

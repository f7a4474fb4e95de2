import { describe, expect, test } from 'vitest'

import { explain } from '../reasons/index.ts'
import { accepted, givenDraft, givenNew, givenText, statementId } from '../testing/given.ts'
import {
  addStatement,
  noteChange,
  notesToPublish,
  rewordStatement,
  whatIsMissing,
} from './index.ts'

const days = { today: '2021-01-11', publishedOn: '2021-01-11', lastPublishedOn: '2020-11-27' }
const payFairly = statementId(4)
const reworded = accepted(
  rewordStatement(givenDraft(), { ...givenNew(50, 'Pay fairly'), id: payFairly }),
).draft

describe('what is missing', () => {
  test('a draft without a change has nothing to say', () => {
    expect(whatIsMissing(givenDraft(), days).map(({ code }) => code)).toEqual([
      'version/nothing-changed',
    ])
  })

  test('but it may open a new edition', () => {
    expect(whatIsMissing(givenDraft(), { ...days, lastPublishedOn: null })).toEqual([])
  })

  test('an empty draft says only that', () => {
    expect(whatIsMissing(givenDraft({ text: [] }), days).map(({ code }) => code)).toEqual([
      'draft/empty',
    ])
  })

  test('a change needs a note of a kind that fits', () => {
    const note = { statementId: payFairly, kind: 'moved' as const, words: 'It went.' }
    const wrong = accepted(noteChange(reworded, note)).draft
    const right = accepted(noteChange(reworded, { ...note, kind: 'wording' })).draft

    expect(whatIsMissing(reworded, days)).toMatchObject([
      { code: 'statement/note-missing', data: { title: 'Pay fairly', change: 'changed' } },
    ])
    expect(whatIsMissing(wrong, days)).toMatchObject([
      { code: 'statement/note-kind-wrong', data: { kind: 'moved' } },
    ])
    expect(whatIsMissing(right, days)).toEqual([])
  })

  test('a note on what is as it was again does not go out', () => {
    const note = { statementId: payFairly, kind: 'wording' as const, words: 'Shorter.' }
    const draft = accepted(noteChange(givenDraft(), note)).draft

    expect(notesToPublish(draft)).toEqual([])
  })

  test('a first version needs no notes, but words and links', () => {
    const first = givenDraft({ base: null, links: new Map() })
    const { draft } = accepted(
      addStatement(first, 'value', {
        ...givenNew(50, ''),
        words: ' ',
        parentId: null,
        position: 9,
      }),
    )

    const codes = whatIsMissing(draft, { ...days, lastPublishedOn: null }).map(({ code }) => code)

    expect(codes.filter((code) => code === 'statement/provenance-missing')).toHaveLength(7)
    expect(codes.filter((code) => code === 'statement/empty')).toHaveLength(1)
    expect(codes).toHaveLength(8)
  })

  test.each([
    ['2021-01-12', 'version/dated-in-future'],
    ['2020-11-26', 'version/dated-before-last'],
  ])('published on %s: %s', (publishedOn, code) => {
    const draft = accepted(
      noteChange(reworded, { statementId: payFairly, kind: 'wording', words: 'Shorter.' }),
    ).draft

    expect(whatIsMissing(draft, { ...days, publishedOn }).map((each) => each.code)).toEqual([code])
  })

  test('each item says what to do', () => {
    const draft = givenDraft({ text: givenText().slice(0, 1), links: new Map() })

    expect(whatIsMissing({ ...draft, base: null }, days).map(explain)).toEqual([
      '“Human” does not say where it came from. Link a source, or say that the team wrote it.',
    ])
  })
})

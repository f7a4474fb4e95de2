import { describe, expect, test } from 'vitest'

import { isWellFormed } from '../statement/index.ts'
import { accepted, givenDraft, givenNew, revisionId, statementId } from '../testing/given.ts'
import {
  addStatement,
  mergeStatements,
  moveStatement,
  noteChange,
  refuseMerge,
  refuseMove,
  refuseRetire,
  replaceStatement,
  restoreStatement,
  retireStatement,
  rewordStatement,
  splitStatement,
} from './index.ts'
import type { Draft } from './working-draft.ts'

const [human, planning, payFairly, keepGoing, learning] = [
  statementId(1),
  statementId(3),
  statementId(4),
  statementId(5),
  statementId(6),
] as const

const places = (draft: Draft) =>
  draft.text.map(({ title, words, position, parentId }) => {
    const parent = draft.text.find(({ id }) => id === parentId)
    return `${parent ? `${parent.title} > ` : ''}${position} ${title || words}`
  })

describe('adding', () => {
  test('a statement comes in at its place, with an identity and first words to write', () => {
    const place = { parentId: planning, position: 1 }

    const { draft, writes } = accepted(
      addStatement(givenDraft(), 'ambition', { ...givenNew(50, 'Be brave'), ...place }),
    )

    expect(places(draft)).toEqual([
      '0 Human',
      'Human > 0 Words of number 2.',
      '1 Planning',
      'Planning > 0 Pay fairly',
      'Planning > 1 Be brave',
      'Planning > 2 Keep going',
      '2 Learning',
    ])
    expect(writes).toEqual({
      statements: [{ id: statementId(50), slug: 's-50', kind: 'ambition' }],
      revisions: [
        {
          id: revisionId(50),
          statementId: statementId(50),
          title: 'Be brave',
          words: 'New words 50.',
        },
      ],
      removedItems: [],
      items: [
        { statementId: statementId(50), ...place, revisionId: revisionId(50) },
        { statementId: keepGoing, parentId: planning, position: 2, revisionId: revisionId(5) },
      ],
      removedNotes: [],
      notes: [],
      removedEdges: [],
      edges: [],
      linkCopies: [],
    })
  })

  test.each([
    ['ambition', human, 'statement/parent-kind-wrong'],
    ['meaning', null, 'statement/parent-kind-wrong'],
    ['ambition', statementId(99), 'statement/not-found'],
  ] as const)('%s under %s: %s', (kind, parentId, code) => {
    const { refusal } = addStatement(givenDraft(), kind, {
      ...givenNew(50),
      parentId,
      position: 0,
    })

    expect(refusal?.code).toBe(code)
  })

  test('a slug that was ever used in this text is refused', () => {
    const { refusal } = addStatement(givenDraft(), 'value', {
      ...givenNew(50),
      slug: 's-1',
      parentId: null,
      position: 0,
    })

    expect(refusal).toEqual({
      kind: 'conflict',
      code: 'statement/slug-taken',
      data: { slug: 's-1' },
    })
  })
})

describe('rewording', () => {
  test('new words are a new revision; nothing else is written', () => {
    const { writes } = accepted(rewordStatement(givenDraft(), { ...givenNew(50), id: payFairly }))

    expect(writes.revisions).toMatchObject([{ id: revisionId(50), statementId: payFairly }])
    expect(writes.items).toMatchObject([{ statementId: payFairly, revisionId: revisionId(50) }])
    expect(writes.statements).toEqual([])
  })

  test('the same words leave no trace', () => {
    const same = { title: 'Pay fairly', words: 'Words of number 4.', revisionId: revisionId(50) }

    const { draft, writes } = accepted(rewordStatement(givenDraft(), { ...same, id: payFairly }))

    expect(draft).toEqual(givenDraft())
    expect(Object.values(writes).flat()).toEqual([])
  })

  test('a note is kept, and an empty one takes it away', () => {
    const note = { statementId: payFairly, kind: 'wording' as const, words: 'Shorter.' }
    const noted = accepted(noteChange(givenDraft(), note))

    const cleared = accepted(noteChange(noted.draft, { ...note, words: ' ' }))

    expect(noted.writes.notes).toEqual([note])
    expect(cleared.writes.removedNotes).toEqual([payFairly])
    expect(cleared.draft.notes).toEqual([])
  })
})

describe('moving', () => {
  test('everything under it goes along', () => {
    const { draft } = accepted(
      moveStatement(givenDraft(), planning, { parentId: null, position: 0 }),
    )

    expect(places(draft)).toEqual([
      '0 Planning',
      'Planning > 0 Pay fairly',
      'Planning > 1 Keep going',
      '1 Human',
      'Human > 0 Words of number 2.',
      '2 Learning',
    ])
  })

  test('down by one is the place it will have', () => {
    const place = { parentId: planning, position: 1 }

    const { draft } = accepted(moveStatement(givenDraft(), payFairly, place))

    expect(places(draft).slice(3, 5)).toEqual([
      'Planning > 0 Keep going',
      'Planning > 1 Pay fairly',
    ])
  })

  test('not into itself', () => {
    expect(refuseMove(givenDraft(), planning, { parentId: payFairly, position: 0 })?.code).toBe(
      'statement/inside-itself',
    )
    expect(refuseMove(givenDraft(), planning, { parentId: planning, position: 0 })?.code).toBe(
      'statement/inside-itself',
    )
  })

  test('not under a parent of the wrong kind', () => {
    expect(refuseMove(givenDraft(), payFairly, { parentId: human, position: 0 })).toEqual({
      kind: 'rule',
      code: 'statement/parent-kind-wrong',
      data: { kind: 'ambition', parentKind: 'value' },
    })
  })
})

describe('retiring and bringing back', () => {
  const reason = 'We did it.'

  test('it goes with its reason, as an edge and as a note', () => {
    const { draft, writes } = accepted(retireStatement(givenDraft(), { id: payFairly, reason }))

    expect(writes.removedItems).toEqual([payFairly])
    expect(writes.notes).toEqual([{ statementId: payFairly, kind: 'gone', words: reason }])
    expect(writes.edges).toEqual([{ kind: 'retires', from: payFairly, to: null, reason }])
    expect(isWellFormed(draft.text)).toBe(true)
  })

  test('not without a reason, and not while others stand under it', () => {
    expect(retireStatement(givenDraft(), { id: payFairly, reason: ' ' }).refusal?.code).toBe(
      'statement/reason-missing',
    )
    expect(refuseRetire(givenDraft(), planning)).toEqual({
      kind: 'rule',
      code: 'statement/has-children',
      data: { statementId: planning, title: 'Planning', count: 2 },
    })
  })

  test('one that was never published just goes', () => {
    const { draft } = accepted(
      addStatement(givenDraft(), 'value', { ...givenNew(50), parentId: null, position: 0 }),
    )

    const { writes } = accepted(retireStatement(draft, { id: statementId(50), reason }))

    expect(writes.edges).toEqual([])
    expect(writes.notes).toEqual([])
  })

  test('it comes back as it was', () => {
    const { draft } = accepted(retireStatement(givenDraft(), { id: payFairly, reason }))

    const back = accepted(restoreStatement(draft, payFairly))

    expect(back.draft).toEqual(givenDraft())
    expect(back.writes.removedNotes).toEqual([payFairly])
    expect(back.writes.removedEdges).toHaveLength(1)
    expect(back.writes.revisions).toEqual([])
  })

  test('not while it is here, and not without its parent', () => {
    const without = [payFairly, keepGoing, planning].reduce(
      (draft, id) => accepted(retireStatement(draft, { id, reason })).draft,
      givenDraft(),
    )

    expect(restoreStatement(givenDraft(), payFairly).refusal?.code).toBe('statement/not-gone')
    expect(restoreStatement(without, payFairly).refusal).toMatchObject({
      code: 'statement/parent-gone',
      data: { title: 'Pay fairly', parent: 'Planning' },
    })
  })
})

describe('splitting, merging, replacing', () => {
  const reason = 'Two promises in one.'

  test('the parts take its place, its children, its links and the reason', () => {
    const { draft, writes } = accepted(
      splitStatement(givenDraft(), {
        id: planning,
        parts: [givenNew(50, 'Plans'), givenNew(51, 'Money')],
        reason,
      }),
    )

    expect(places(draft).slice(2)).toEqual([
      '1 Plans',
      'Plans > 0 Pay fairly',
      'Plans > 1 Keep going',
      '2 Money',
      '3 Learning',
    ])
    expect(writes.edges).toEqual([
      { kind: 'splits', from: planning, to: statementId(50), reason },
      { kind: 'splits', from: planning, to: statementId(51), reason },
    ])
    expect(writes.notes.map(({ kind }) => kind)).toEqual(['gone', 'new', 'new'])
    expect(writes.linkCopies).toEqual([
      { from: planning, to: statementId(50) },
      { from: planning, to: statementId(51) },
    ])
    expect(draft.links.get(statementId(51))).toBe(1)
  })

  test('two become one, in the place of the first', () => {
    const { draft, writes } = accepted(
      mergeStatements(givenDraft(), {
        ids: [learning, planning],
        into: givenNew(50, 'Plan and learn'),
        reason,
      }),
    )

    expect(places(draft).slice(2)).toEqual([
      '1 Plan and learn',
      'Plan and learn > 0 Pay fairly',
      'Plan and learn > 1 Keep going',
    ])
    expect(writes.edges.map(({ kind, from }) => [kind, from])).toEqual([
      ['merges', planning],
      ['merges', learning],
    ])
    expect(draft.links.get(statementId(50))).toBe(2)
  })

  test('one for one is a replacement', () => {
    const { writes } = accepted(
      replaceStatement(givenDraft(), { id: payFairly, by: givenNew(50), reason }),
    )

    expect(writes.edges).toEqual([
      { kind: 'replaces', from: payFairly, to: statementId(50), reason },
    ])
  })

  test('what was split and then merged again in one draft joins published ends only', () => {
    const split = accepted(
      splitStatement(givenDraft(), { id: payFairly, parts: [givenNew(50), givenNew(51)], reason }),
    ).draft

    const { draft } = accepted(
      mergeStatements(split, {
        ids: [statementId(51), statementId(50)],
        into: givenNew(52),
        reason,
      }),
    )

    expect(draft.edges).toEqual([
      { kind: 'replaces', from: payFairly, to: statementId(52), reason },
    ])
    expect(draft.notes.map(({ statementId: id, kind }) => [id, kind])).toEqual([
      [payFairly, 'gone'],
      [statementId(52), 'new'],
    ])
  })

  test('when all that came of it is retired, so is it', () => {
    const replaced = accepted(
      replaceStatement(givenDraft(), { id: payFairly, by: givenNew(50), reason }),
    ).draft

    const { draft } = accepted(
      retireStatement(replaced, { id: statementId(50), reason: 'No longer.' }),
    )

    expect(draft.edges).toEqual([
      { kind: 'retires', from: payFairly, to: null, reason: 'No longer.' },
    ])
  })

  test.each([
    ['one alone', [payFairly], 'statement/merge-too-small'],
    ['one and itself', [payFairly, payFairly], 'statement/merge-too-small'],
    ['two kinds', [payFairly, human], 'statement/merge-mixed'],
    ['somebody else’s', [payFairly, statementId(99)], 'statement/not-found'],
  ])('merging %s is refused', (_, ids, code) => {
    expect(refuseMerge(givenDraft(), ids)?.code).toBe(code)
  })

  test('splitting into one part, or without a reason, is refused', () => {
    const parts = [givenNew(50), givenNew(51)]
    const split = (given: { parts: typeof parts; reason: string }) =>
      splitStatement(givenDraft(), { id: payFairly, ...given }).refusal?.code

    expect(split({ parts: parts.slice(1), reason })).toBe('statement/split-too-small')
    expect(split({ parts, reason: '' })).toBe('statement/reason-missing')
    expect(split({ parts: [givenNew(50), givenNew(50)], reason })).toBe('statement/slug-taken')
  })
})

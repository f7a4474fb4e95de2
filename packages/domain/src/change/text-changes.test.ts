import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  addStatement,
  moveStatement,
  retireStatement,
  rewordStatement,
  splitStatement,
} from '../draft/index.ts'
import type { StatementText } from '../statement/index.ts'
import { applyChanges } from '../testing/apply-changes.ts'
import { accepted, givenDraft, givenNew, givenText, statementId } from '../testing/given.ts'
import { anyStory, tell } from '../testing/story.ts'
import { describeChange } from './change-rules.ts'
import { StatementChange } from './change.ts'
import { changesBetween } from './text-changes.ts'

const before = givenText()
const told = (after: StatementText) => changesBetween(before, after).map(describeChange)

describe('changes between two texts', () => {
  test('new words', () => {
    const { draft } = accepted(
      rewordStatement(givenDraft(), { ...givenNew(50), id: statementId(4), title: 'Pay fairly' }),
    )

    expect(told(draft.text)).toEqual(['“Pay fairly” has new words.'])
  })

  test('a new name is told under the name that people know', () => {
    const { draft } = accepted(
      rewordStatement(givenDraft(), {
        ...givenNew(50, 'Pay everyone fairly'),
        id: statementId(4),
        words: 'Words of number 4.',
      }),
    )

    expect(told(draft.text)).toEqual(['“Pay fairly” is now called “Pay everyone fairly”.'])
  })

  test('a move to another parent names both', () => {
    const place = { parentId: statementId(6), position: 0 }
    const { draft } = accepted(moveStatement(givenDraft(), statementId(4), place))

    const [change] = changesBetween(before, draft.text)

    expect(change).toMatchObject({
      kind: 'moved',
      movedFrom: { title: 'Planning' },
      movedTo: { title: 'Learning' },
      place: { parent: { title: 'Learning' }, position: 0 },
    })
    expect(told(draft.text)).toEqual(['“Pay fairly” moved from “Planning” to “Learning”.'])
  })

  test('a parent that was made anew under its old name is not told as a move to itself', () => {
    const place = { parentId: statementId(6), position: 0 }
    const { draft } = accepted(moveStatement(givenDraft(), statementId(4), place))
    const renamed = draft.text.map((statement) =>
      statement.id === statementId(6) ? { ...statement, title: 'Planning' } : statement,
    )

    expect(told(renamed)).toContain('“Pay fairly” stands under the new “Planning”.')
  })

  test('one that goes from last to first is one change, not a list of them', () => {
    const place = { parentId: null, position: 0 }
    const { draft } = accepted(moveStatement(givenDraft(), statementId(6), place))

    expect(told(draft.text)).toEqual(['“Learning” stands in another place.'])
  })

  test('new words in a new place are one change with both', () => {
    const moved = accepted(
      moveStatement(givenDraft(), statementId(4), { parentId: null, position: 0 }),
    ).draft
    const { draft } = accepted(
      rewordStatement(moved, { ...givenNew(50, 'Pay fairly'), id: statementId(4) }),
    )

    expect(told(draft.text)).toEqual([
      '“Pay fairly” has new words, and moved from “Planning” to the main list.',
    ])
  })

  test('new and gone ones are told where a reader would meet them', () => {
    const gone = accepted(
      retireStatement(givenDraft(), { id: statementId(4), reason: 'Done.' }),
    ).draft
    const added = givenNew(50, 'Brave')
    const { draft } = accepted(
      addStatement(gone, 'value', { ...added, parentId: null, position: 1 }),
    )

    expect(told(draft.text)).toEqual(['“Brave” is new.', '“Pay fairly” is no longer here.'])
  })

  test('a split is one gone and its parts new', () => {
    const { draft } = accepted(
      splitStatement(givenDraft(), {
        id: statementId(4),
        parts: [givenNew(50), givenNew(51)],
        reason: 'Two promises.',
      }),
    )

    expect(told(draft.text)).toEqual([
      '“Pay fairly” is no longer here.',
      '“New 50” is new.',
      '“New 51” is new.',
    ])
  })

  test('a nameless statement is called by its first words', () => {
    const { draft } = accepted(
      retireStatement(givenDraft(), { id: statementId(2), reason: 'Said elsewhere.' }),
    )

    expect(told(draft.text)).toEqual(['“Words of number 2.” is no longer here.'])
  })
})

const twoTexts = anyStory.chain((steps) =>
  fc.tuple(fc.constant(steps), fc.nat({ max: steps.length })),
)

/** Texts at three moments of one story. */
function threeMoments([steps, at]: readonly [Parameters<typeof tell>[0], number]) {
  const moments: StatementText[] = [[]]
  tell(steps, ({ draft }) => moments.push(draft.text))
  return [moments[Math.floor(at / 2)] ?? [], moments[at] ?? [], moments.at(-1) ?? []] as const
}

const bare = (text: StatementText) =>
  text.map(({ id, parentId, position, title, words }) => ({ id, parentId, position, title, words }))

describe('T3 changes hold for any two moments of any story', () => {
  test('T3 a text beside itself has no changes', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const { draft } = tell(steps)
        expect(changesBetween(draft.text, draft.text)).toEqual([])
      }),
    )
  })

  test('T3 the changes, done to the text before, give the text after', () => {
    fc.assert(
      fc.property(twoTexts, (story) => {
        const [first, , last] = threeMoments(story)
        expect(bare(applyChanges(first, changesBetween(first, last)))).toEqual(bare(last))
      }),
    )
  })

  test('T3 what changed over two steps changed in one of them', () => {
    fc.assert(
      fc.property(twoTexts, (story) => {
        const [first, middle, last] = threeMoments(story)
        const ids = (one: StatementText, other: StatementText) =>
          changesBetween(one, other).map(({ statement }) => statement.id)
        const onTheWay = new Set([...ids(first, middle), ...ids(middle, last)])
        const coming = (kind: string, one: StatementText, other: StatementText) =>
          changesBetween(one, other).filter((change) => change.kind === kind).length
        const balance = (one: StatementText, other: StatementText) =>
          coming('new', one, other) - coming('gone', one, other)

        const whole = changesBetween(first, last)
        for (const { statement, kind } of whole) {
          if (kind !== 'moved') expect(onTheWay.has(statement.id)).toBe(true)
        }
        expect(balance(first, last)).toBe(balance(first, middle) + balance(middle, last))
      }),
    )
  })

  test('T3 every change is one that the outside accepts, and has a sentence', () => {
    fc.assert(
      fc.property(twoTexts, (story) => {
        const [first, , last] = threeMoments(story)
        for (const change of changesBetween(first, last)) {
          expect(StatementChange.safeParse(change).success).toBe(true)
          expect(describeChange(change)).toMatch(/^“.+\.$/su)
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { refTo } from '../change/index.ts'
import type { StatementText } from '../statement/index.ts'
import { givenStatement, givenText, statementId } from '../testing/given.ts'
import { anyStory, tell } from '../testing/story.ts'
import { describeLineage, describeStep } from './describe-lineage.ts'
import { type Edge, predecessorsOf, refuseEdges, successorsOf } from './edge-rules.ts'
import { lineageOf } from './lineage-of.ts'
import { LineageView } from './lineage-view.ts'
import { LineageKind } from './lineage.ts'

const edition = {
  id: '00000000-0000-7000-8000-00000000ed01',
  slug: '2020-2022',
  title: 'Our direction',
  startsOn: '2020-11-27',
  endsOn: '2022-12-31',
  state: 'current' as const,
}

const column = (number: number, text: StatementText): LineageView['columns'][number] => ({
  edition: LineageView.shape.columns.element.shape.edition.parse(edition),
  number,
  publishedOn: '2020-11-27',
  statements: text.map(refTo),
})

/** `edge('merges 1 3')`; without a second number it ends there. */
function edge(said: string, reason = ''): Edge {
  const [kind, from, to] = said.split(' ')
  return {
    kind: LineageKind.parse(kind),
    from: statementId(Number(from)),
    to: to === undefined ? null : statementId(Number(to)),
    reason,
  }
}

const [human, , , payFairly, keepGoing] = givenText()
const one = (number: number, title: string) => givenStatement(number, { title })

describe('edges', () => {
  test.each([
    ['an end that is none', [edge('retires 1 2')], 'lineage/end-wrong'],
    ['no end where one is due', [edge('merges 1')], 'lineage/end-wrong'],
    ['the same twice', [edge('merges 1 2'), edge('merges 1 2')], 'lineage/said-twice'],
    ['itself', [edge('replaces 1 1')], 'lineage/goes-in-a-circle'],
    [
      'a way back',
      [edge('replaces 1 2'), edge('replaces 2 3'), edge('replaces 3 1')],
      'lineage/goes-in-a-circle',
    ],
  ])('T4 %s is refused', (_, edges, code) => {
    expect(refuseEdges(edges)?.code).toBe(code)
  })

  test('T4 edges that only go forward are welcome, in any order', () => {
    const forward = fc
      .uniqueArray(fc.tuple(fc.nat(20), fc.nat(20)), {
        selector: ([from, to]) => `${from} ${to}`,
      })
      .map((pairs) =>
        pairs.flatMap(([from, to]) => (from < to ? [edge(`splits ${from} ${to}`)] : [])),
      )
    fc.assert(
      fc.property(forward, (edges) => {
        expect(refuseEdges(edges)).toBeUndefined()
        const [first] = edges
        if (first?.to) {
          expect(refuseEdges([...edges, { ...first, from: first.to, to: first.from }])?.code).toBe(
            'lineage/goes-in-a-circle',
          )
        }
      }),
    )
  })

  test('what came before and what came after', () => {
    const edges = [edge('merges 1 3', 'Same.'), edge('merges 2 3'), edge('retires 4')]

    expect(predecessorsOf(statementId(3), edges).map(({ id }) => id)).toEqual([
      statementId(1),
      statementId(2),
    ])
    expect(successorsOf(statementId(1), edges)).toEqual([
      { id: statementId(3), by: 'merges', reason: 'Same.' },
    ])
    expect(successorsOf(statementId(4), edges)).toEqual([])
  })
})

describe('lineage', () => {
  const before = [human, payFairly, keepGoing, one(7, 'Open')].flatMap((each) => each ?? [])
  const after = [
    ...before.slice(0, 1),
    one(8, 'Fair and lasting'),
    one(9, 'Brave'),
    one(7, 'Transparent'),
  ]
  const view = lineageOf(
    [column(1, before), column(2, after)],
    [edge('merges 4 8', 'They belong together.'), edge('merges 5 8', 'They belong together.')],
  )

  test('what goes on and what is renamed is read from the texts', () => {
    expect(view.edges.map(({ kind, from, to }) => [kind, from?.title, to?.title])).toEqual([
      ['continues', 'Human', 'Human'],
      ['merges', 'Pay fairly', 'Fair and lasting'],
      ['merges', 'Keep going', 'Fair and lasting'],
      ['renames', 'Open', 'Transparent'],
      ['begins', undefined, 'Brave'],
    ])
    expect(LineageView.safeParse(view).success).toBe(true)
  })

  test('the twin tells it in sentences', () => {
    expect(describeLineage(view)).toEqual([
      {
        heading: 'Our direction, version 2, 27 November 2020',
        sentences: [
          '“Pay fairly” and “Keep going” became “Fair and lasting”. Why: They belong together.',
          '“Open” is now called “Transparent”.',
          '“Brave” is new.',
          '“Human” goes on.',
        ],
      },
    ])
  })

  test('columns may be apart: steps between them are followed', () => {
    const far = lineageOf(
      [column(1, [one(1, 'Old')]), column(3, [one(3, 'Newest'), one(4, 'Other')])],
      [edge('splits 1 2'), edge('splits 1 4'), edge('replaces 2 3'), edge('retires 2')],
    )

    expect(describeLineage(far)[0]?.sentences).toEqual([
      '“Old” was split into “Other” and “Newest”.',
    ])
  })

  test('an end is told with its reason, also when what followed was retired too', () => {
    const ended = lineageOf(
      [column(1, [one(1, 'Old')]), column(3, [])],
      [edge('replaces 1 2'), edge('retires 2', 'It is done.')],
    )

    expect(ended.edges.map(describeStep)).toEqual(['“Old” ended here. Why: It is done.'])
  })

  test.each([
    ['splits', 'Part of “Old” became “New”.'],
    ['merges', '“Old” became part of “New”.'],
    ['replaces', '“New” took the place of “Old”.'],
    ['continues', '“New” goes on.'],
  ] as const)('one step that %s', (kind, sentence) => {
    const step = {
      column: 0,
      kind,
      from: refTo(one(1, 'Old')),
      to: refTo(one(2, 'New')),
      reason: '',
    }

    expect(describeStep(step)).toBe(sentence)
  })

  test('T4 each statement leaves and arrives, in any story', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const { versions } = tell(steps)
        const columns = versions.map(({ text }, index) => column(index + 1, text))
        const whole = lineageOf(
          columns,
          versions.flatMap(({ edges }) => edges),
        )
        columns.slice(1).forEach((next, index) => {
          const gap = whole.edges.filter((step) => step.column === index)
          const left = new Set(gap.flatMap(({ from }) => from?.id ?? []))
          const arrived = new Set(gap.flatMap(({ to }) => to?.id ?? []))
          expect(left).toEqual(new Set(columns[index]?.statements.map(({ id }) => id)))
          expect(arrived).toEqual(new Set(next.statements.map(({ id }) => id)))
          for (const { kind, reason } of gap) if (kind === 'retires') expect(reason).not.toBe('')
        })
        expect(describeLineage(whole)).toHaveLength(Math.max(0, columns.length - 1))
      }),
    )
  })
})

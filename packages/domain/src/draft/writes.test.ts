import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { ChangeNote } from '../change/index.ts'
import type { RevisionId, StatementId } from '../shared/index.ts'
import { inReadingOrder, type PlacedStatement, type StatementText } from '../statement/index.ts'
import { accepted, givenDraft, givenNew, statementId } from '../testing/given.ts'
import { anyStory, commandOf, type Step, tell } from '../testing/story.ts'
import { noteChange, retireStatement, splitStatement } from './index.ts'
import type { Draft, DraftEdge, DraftWrites } from './working-draft.ts'

/** A draft as tables keep it: rows that know nothing of one another. */
interface Stored {
  readonly statements: Map<StatementId, Pick<PlacedStatement, 'slug' | 'kind'>>
  readonly revisions: Map<RevisionId, { title: string; words: string }>
  readonly items: Map<StatementId, Pick<PlacedStatement, 'parentId' | 'position' | 'revisionId'>>
  readonly notes: Map<StatementId, ChangeNote>
  readonly links: Map<StatementId, number>
  edges: DraftEdge[]
}

function stored(draft: Draft): Stored {
  const known = [...(draft.base ?? []), ...draft.text]
  return {
    statements: new Map(known.map(({ id, slug, kind }) => [id, { slug, kind }])),
    revisions: new Map(known.map(({ revisionId, title, words }) => [revisionId, { title, words }])),
    items: new Map(
      draft.text.map(({ id, parentId, position, revisionId }) => [
        id,
        { parentId, position, revisionId },
      ]),
    ),
    notes: new Map(draft.notes.map((note) => [note.statementId, note])),
    links: new Map(draft.links),
    edges: [...draft.edges],
  }
}

/** Writes as a database would: inserts may not meet a row, updates and deletes must. */
function write(rows: Stored, writes: DraftWrites): void {
  for (const { id, ...statement } of writes.statements) {
    expect(rows.statements.has(id)).toBe(false)
    rows.statements.set(id, statement)
  }
  for (const { id, statementId: of, title, words } of writes.revisions) {
    expect(rows.revisions.has(id)).toBe(false)
    expect(rows.statements.has(of)).toBe(true)
    rows.revisions.set(id, { title, words })
  }
  for (const id of writes.removedItems) expect(rows.items.delete(id)).toBe(true)
  for (const { statementId: id, ...item } of writes.items) {
    expect(rows.revisions.has(item.revisionId)).toBe(true)
    rows.items.set(id, item)
  }
  for (const id of writes.removedNotes) expect(rows.notes.delete(id)).toBe(true)
  for (const note of writes.notes) rows.notes.set(note.statementId, note)
  writeLineage(rows, writes)
}

function writeLineage(rows: Stored, writes: DraftWrites): void {
  const isSame = (one: DraftEdge, other: DraftEdge) =>
    one.from === other.from && one.to === other.to && one.kind === other.kind
  for (const edge of writes.removedEdges) {
    const count = rows.edges.length
    rows.edges = rows.edges.filter((other) => !isSame(edge, other))
    expect(rows.edges).toHaveLength(count - 1)
  }
  rows.edges.push(...writes.edges)
  for (const { from, to } of writes.linkCopies) {
    rows.links.set(to, (rows.links.get(to) ?? 0) + (rows.links.get(from) ?? 0))
  }
}

/** Reads the text back, as a query with two joins would. */
function readBack({ items, statements, revisions }: Stored): StatementText {
  return inReadingOrder(
    [...items].flatMap(([id, item]): PlacedStatement[] => {
      const statement = statements.get(id)
      const wording = revisions.get(item.revisionId)
      return statement && wording ? [{ id, ...statement, ...wording, ...item }] : []
    }),
  )
}

const byFrom = (one: DraftEdge, other: DraftEdge) =>
  `${one.from} ${one.to}`.localeCompare(`${other.from} ${other.to}`)

const copyOf = (draft: Draft): Draft => ({
  base: draft.base?.map((statement) => ({ ...statement })) ?? null,
  text: draft.text.map((statement) => ({ ...statement })),
  notes: draft.notes.map((note) => ({ ...note })),
  links: new Map(draft.links),
  edges: draft.edges.map((edge) => ({ ...edge })),
})

/** What the last step of a story did, with the draft before it. */
function lastEdit(steps: readonly Step[]) {
  const world = tell(steps.slice(0, -1))
  const last = steps.at(-1)
  const edit = last && commandOf(world, last)?.(world.draft)
  return edit && edit.refusal === undefined ? { before: world.draft, edit } : undefined
}

describe('what to write', () => {
  test('gives, row by row, the very draft that the rule promised', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const told = lastEdit(steps)
        if (!told) return
        const rows = stored(told.before)

        write(rows, told.edit.writes)

        const { draft } = told.edit
        expect(readBack(rows)).toEqual(draft.text)
        expect(rows.notes).toEqual(new Map(draft.notes.map((note) => [note.statementId, note])))
        expect(rows.edges.toSorted(byFrom)).toEqual(draft.edges.toSorted(byFrom))
        for (const { id } of draft.text) {
          expect(rows.links.get(id) ?? 0).toBe(draft.links.get(id) ?? 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('nothing is written that did not change', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const told = lastEdit(steps)
        if (!told) return
        const { before, edit } = told
        for (const { statementId: id, ...item } of edit.writes.items) {
          const stood = before.text.find((statement) => statement.id === id)
          expect(stood).not.toMatchObject(item)
        }
        for (const note of edit.writes.notes) expect(before.notes).not.toContainEqual(note)
        for (const edge of edit.writes.edges) expect(before.edges).not.toContainEqual(edge)
      }),
    )
  })

  test('an edit leaves the draft that it was given as it was', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const world = tell(steps.slice(0, -1))
        const copy = copyOf(world.draft)
        const last = steps.at(-1)
        if (last) commandOf(world, last)?.(world.draft)
        expect(world.draft).toEqual(copy)
      }),
    )
  })

  test('a note that is written again in other words is put, not added', () => {
    const note = { statementId: statementId(4), kind: 'wording' as const, words: 'Shorter.' }
    const once = accepted(noteChange(givenDraft(), note)).draft

    const { draft, writes } = accepted(noteChange(once, { ...note, words: 'Much shorter.' }))

    expect(writes.notes).toEqual([{ ...note, words: 'Much shorter.' }])
    expect(writes.removedNotes).toEqual([])
    expect(draft.notes).toHaveLength(1)
  })

  test('when one of two parts goes, what is left is no split any more', () => {
    const parts = [givenNew(50), givenNew(51)]
    const split = accepted(
      splitStatement(givenDraft(), { id: statementId(4), parts, reason: 'Two promises.' }),
    ).draft

    const { writes } = accepted(
      retireStatement(split, { id: statementId(51), reason: 'One is enough.' }),
    )

    expect(writes.removedEdges.map(({ kind, to }) => [kind, to])).toEqual([
      ['splits', statementId(50)],
      ['splits', statementId(51)],
    ])
    expect(writes.edges.map(({ kind, to }) => [kind, to])).toEqual([['replaces', statementId(50)]])
    expect(writes.removedNotes).toEqual([statementId(51)])
  })
})

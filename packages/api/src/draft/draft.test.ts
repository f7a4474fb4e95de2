import { borrowDatabase } from '@cuppa/db/testing'
import { EditionSlug, ProvenanceLinkId, StatementId } from '@cuppa/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { expectRefusal, refusalOf } from '../testing/refusals.ts'
import { draftOf, draftWith, publish, publishedWith, reword } from '../testing/strategy.ts'
import { type Caller, callerFor, nextId, staffIn } from '../testing/world.ts'

let scratch: Awaited<ReturnType<typeof borrowDatabase>>
let editor: Caller
let publisher: Caller
let editions = 0

beforeAll(async () => {
  scratch = await borrowDatabase()
  editor = callerFor(scratch.db, await staffIn(scratch.db, 'editor', 'Ed'))
  publisher = callerFor(scratch.db, await staffIn(scratch.db, 'publisher', 'Pia'))
})
afterAll(() => scratch[Symbol.asyncDispose]())

const newSlug = () => `edition-${(editions += 1)}`
const someone = () => StatementId.parse(nextId())

describe('saving words', () => {
  test('a save is a new revision, and every one is kept', async () => {
    const { edition, statements } = await draftWith(editor, { slug: newSlug() })
    const [statementId = someone()] = statements

    await reword(editor, edition, { statementId, words: 'Second.' })
    await reword(editor, edition, { statementId, words: 'Third.' })

    const { items } = await editor.draft.history({ statementId, before: null })
    expect(items.map(({ number, words }) => [number, words])).toEqual([
      [3, 'Third.'],
      [2, 'Second.'],
      [1, `Words of vision 1 of ${edition}.`],
    ])
    expect(items[0]?.writtenBy).toBe('Ed')
  })

  test('two editors: the second save on a stale revision is refused with the words there', async () => {
    const { edition, statements } = await draftWith(editor, { slug: newSlug() })
    const [statementId = someone()] = statements
    const { statements: seen } = await draftOf(editor, edition)
    const baseRevisionId = seen[0]?.revisionId ?? expect.unreachable()
    const mine = { edition, statementId, baseRevisionId, title: 'Mine', words: 'My words.' }

    const theirs = await publisher.draft.saveWords({ ...mine, title: 'Theirs', words: 'Theirs.' })
    const refusal = await refusalOf(editor.draft.saveWords(mine))

    expect(refusal).toMatchObject({
      kind: 'conflict',
      code: 'statement/stale-words',
      data: {
        statementId,
        theirs: { revisionId: theirs.revisionId, title: 'Theirs', words: 'Theirs.', by: 'Pia' },
      },
    })
    // Keeping mine is a save on what is there now; both texts stay in the history.
    await editor.draft.saveWords({ ...mine, baseRevisionId: theirs.revisionId })
    const { items } = await editor.draft.history({ statementId, before: null })
    expect(items.map(({ title }) => title).slice(0, 2)).toEqual(['Mine', 'Theirs'])
  })

  test('the same save sent twice is a yes and leaves one revision', async () => {
    const { edition, statements } = await draftWith(editor, { slug: newSlug() })
    const [statementId = someone()] = statements
    const { statements: seen } = await draftOf(editor, edition)
    const baseRevisionId = seen[0]?.revisionId ?? expect.unreachable()
    const save = { edition, statementId, baseRevisionId, title: 'Once', words: 'Once.' }

    const first = await editor.draft.saveWords(save)
    const again = await editor.draft.saveWords(save)

    expect(again).toEqual(first)
    const { items } = await editor.draft.history({ statementId, before: null })
    expect(items).toHaveLength(2)
  })

  test('of 20 saves at once on one revision exactly one wins', async () => {
    const { edition, statements } = await draftWith(editor, { slug: newSlug() })
    const [statementId = someone()] = statements
    const { statements: seen } = await draftOf(editor, edition)
    const baseRevisionId = seen[0]?.revisionId ?? expect.unreachable()

    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        editor.draft.saveWords({
          edition,
          statementId,
          baseRevisionId,
          title: 'At once',
          words: `Words ${index}`,
        }),
      ),
    )

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { items } = await editor.draft.history({ statementId, before: null })
    expect(items).toHaveLength(2)
  })

  test('history comes in pages', async () => {
    const { edition, statements } = await draftWith(editor, { slug: newSlug() })
    const [statementId = someone()] = statements
    let { revisionId: baseRevisionId } = await reword(editor, edition, { statementId, words: '0' })
    for (let index = 1; index < 55; index += 1) {
      const save = { edition, statementId, baseRevisionId, title: '', words: String(index) }
      baseRevisionId = (await editor.draft.saveWords(save)).revisionId
    }

    const first = await editor.draft.history({ statementId, before: null })
    const second = await editor.draft.history({ statementId, before: first.next })

    expect([first.items.length, second.items.length, second.next]).toEqual([50, 6, null])
  })
})

describe('changing the structure', () => {
  test('a change thought out on an older structure is refused', async () => {
    const { edition, statements, structure } = await draftWith(editor, { slug: newSlug() })
    const [, statementId = someone()] = statements
    const move = { edition, structure, statementId, parentId: null, position: 0 }

    await editor.draft.moveStatement(move)

    expect(await refusalOf(publisher.draft.moveStatement(move))).toEqual({
      kind: 'conflict',
      code: 'draft/structure-moved-on',
      data: { yours: structure, theirs: structure + 1 },
    })
  })

  test('a statement moves with all that stands under it, and not inside itself', async () => {
    const kinds = ['category', 'category', 'vision'] as const
    const { edition, statements, structure } = await draftWith(editor, { slug: newSlug(), kinds })
    const [one = someone(), other = someone()] = statements
    const added = await editor.draft.addStatement({
      edition,
      structure,
      kind: 'ambition',
      parentId: one,
      position: 0,
      title: 'Inside',
      words: '',
    })

    const moved = await editor.draft.moveStatement({
      edition,
      structure: added.structure,
      statementId: added.statementId,
      parentId: other,
      position: 0,
    })

    const draft = await draftOf(editor, edition)
    const inside = draft.statements.find(({ id }) => id === added.statementId)
    expect([inside?.parentId, draft.structure]).toEqual([other, moved.structure])
    const wrong = { edition, structure: moved.structure, statementId: other, position: 0 }
    await expectRefusal(
      editor.draft.moveStatement({ ...wrong, parentId: added.statementId }),
      'statement/inside-itself',
    )
    await expectRefusal(
      editor.draft.moveStatement({ ...wrong, parentId: one }),
      'statement/parent-kind-wrong',
    )
  })

  test('two statements of one name get two addresses', async () => {
    const { edition, structure } = await draftWith(editor, { slug: newSlug(), kinds: ['vision'] })
    const place = { edition, kind: 'value', parentId: null, position: 9, words: '' } as const
    const title = `Twice in ${edition}`

    const one = await editor.draft.addStatement({ ...place, structure, title })
    const other = await editor.draft.addStatement({ ...place, structure: one.structure, title })

    expect(other.slug).toBe(`${one.slug}-2`)
  })

  test('retiring asks why, and restoring brings the words back', async () => {
    const { edition, statements } = await publishedWith(publisher, { slug: newSlug() })
    const [statementId = someone()] = statements
    const target = { edition, statementId }

    await expectRefusal(
      editor.draft.retireStatement({ ...target, structure: 0, reason: ' ' }),
      'statement/reason-missing',
    )
    await editor.draft.retireStatement({ ...target, structure: 0, reason: 'It is done.' })
    const gone = await draftOf(editor, edition)
    expect(gone.gone).toMatchObject([{ id: statementId, note: { words: 'It is done.' } }])
    await editor.draft.restoreStatement({ ...target, structure: 1 })
    const back = await draftOf(editor, edition)
    expect([back.gone.length, back.statements[0]?.words]).toEqual([
      0,
      `Words of vision 1 of ${edition}.`,
    ])
    await expectRefusal(
      editor.draft.restoreStatement({ ...target, structure: 2 }),
      'statement/not-gone',
    )
  })

  test('the parts of a split stand on what the whole stood on', async () => {
    const { edition, statements } = await publishedWith(publisher, { slug: newSlug() })
    const [, statementId = someone()] = statements
    const parts = [
      { title: 'One', words: 'One.' },
      { title: 'Two', words: 'Two.' },
    ]

    const split = await editor.draft.splitStatement({
      edition,
      structure: 0,
      statementId,
      parts,
      reason: 'They are two promises.',
    })

    const draft = await draftOf(editor, edition)
    const made = draft.statements.filter(({ id }) => split.statementIds.includes(id))
    expect(made.map(({ title }) => title)).toEqual(['One', 'Two'])
    for (const part of made) {
      expect(part.provenance).toHaveLength(1)
      expect(part.note).toEqual({ kind: 'new', words: 'They are two promises.' })
      expect(part.cameFrom).toMatchObject([{ id: statementId, by: 'splits' }])
    }
    await expectRefusal(
      editor.draft.splitStatement({
        edition,
        structure: split.structure,
        statementId: split.statementIds[0] ?? someone(),
        parts: parts.slice(0, 1),
        reason: 'Why not.',
      }),
      'statement/split-too-small',
    )
  })

  test('a merge takes statements of one kind, and one link for a source they share', async () => {
    const { edition, statements } = await publishedWith(publisher, { slug: newSlug() })
    const [vision = someone(), one = someone(), other = someone()] = statements
    const into = { title: 'Both', words: 'Both.' }
    const merge = { edition, structure: 0, into, reason: 'They said the same.' }

    await expectRefusal(
      editor.draft.mergeStatements({ ...merge, statementIds: [vision, one] }),
      'statement/merge-mixed',
    )
    await expectRefusal(
      editor.draft.mergeStatements({ ...merge, statementIds: [one] }),
      'statement/merge-too-small',
    )
    const made = await editor.draft.mergeStatements({ ...merge, statementIds: [one, other] })

    const draft = await draftOf(editor, edition)
    const both = draft.statements.find(({ id }) => id === made.statementIds[0])
    expect(both?.cameFrom.map(({ id, by }) => [id, by])).toEqual([
      [one, 'merges'],
      [other, 'merges'],
    ])
    expect(both?.provenance).toHaveLength(1)
    expect(draft.gone.map(({ became }) => became[0]?.id)).toEqual([both?.id, both?.id])
  })
})

describe('saying where words came from', () => {
  test('a link needs the source that its kind speaks of', async () => {
    const { edition, statements } = await draftWith(editor, { slug: newSlug() })
    const [statementId = someone()] = statements
    const link = { edition, statementId, note: '' }

    await expectRefusal(
      editor.draft.addLink({ ...link, kind: 'quotes', sourceId: null }),
      'provenance/source-missing',
    )
    const { sourceId } = await editor.source.create({
      kind: 'session',
      title: 'First session',
      happenedOn: '2020-06-25',
      channel: null,
      words: '',
      partOf: null,
      peopleCount: 19,
      credits: [],
    })
    await expectRefusal(
      editor.draft.addLink({ ...link, kind: 'editorial', sourceId }),
      'provenance/editorial-has-source',
    )
    const { linkId } = await editor.draft.addLink({ ...link, kind: 'quotes', sourceId })
    await editor.draft.dropLink({ edition, linkId })
    await expectRefusal(editor.draft.dropLink({ edition, linkId }), 'provenance/not-found')
  })

  test('a draft without a link cannot go out', async () => {
    const { edition, statements } = await draftWith(publisher, { slug: newSlug() })
    const draft = await draftOf(publisher, edition)
    const linkId = draft.statements[0]?.provenance[0]?.id ?? expect.unreachable()

    await publisher.draft.dropLink({ edition, linkId })

    const { checklist } = await draftOf(publisher, edition)
    expect(checklist).toMatchObject([
      { code: 'statement/provenance-missing', statementId: statements[0] },
    ])
    await expectRefusal(publish(publisher, edition), 'statement/provenance-missing')
  })
})

describe('S14 what belongs to another draft is not found', () => {
  test('S14 a statement or link of another edition', async () => {
    const ours = await draftWith(editor, { slug: newSlug() })
    const others = await draftWith(editor, { slug: newSlug() })
    const [statementId = someone()] = others.statements
    const { statements } = await draftOf(editor, others.edition)
    const [there = expect.unreachable()] = statements
    const { edition, structure } = ours
    const words = { baseRevisionId: there.revisionId, title: '', words: 'Mine now.' }
    const linkId = there.provenance[0]?.id ?? ProvenanceLinkId.parse(nextId())
    const structured = { edition, structure, statementId }

    for (const attempt of [
      () => editor.draft.saveWords({ edition, statementId, ...words }),
      () => editor.draft.moveStatement({ ...structured, parentId: null, position: 0 }),
      () => editor.draft.retireStatement({ ...structured, reason: 'Because.' }),
      () => editor.draft.restoreStatement(structured),
      () =>
        editor.draft.setNote({
          edition,
          statementId,
          base: null,
          kind: 'wording',
          words: 'Note.',
        }),
      () => editor.draft.dropLink({ edition, linkId }),
      () =>
        editor.draft.addLink({ edition, statementId, kind: 'editorial', sourceId: null, note: '' }),
      () => editor.draft.splitStatement({ ...structured, parts: [], reason: 'Because.' }),
      () =>
        editor.draft.mergeStatements({
          edition,
          structure,
          statementIds: [statementId, ours.statements[0] ?? someone()],
          into: { title: '', words: '' },
          reason: 'Because.',
        }),
      () =>
        editor.draft.addStatement({
          edition,
          structure,
          kind: 'meaning',
          parentId: statementId,
          position: 0,
          title: '',
          words: '',
        }),
    ]) {
      expect((await refusalOf(attempt())).kind).toBe('not-found')
    }
    expect(await editor.draft.get({ edition: others.edition })).toMatchObject({ statements })
  })

  test('an edition that is not there, and one without a draft', async () => {
    const nowhere = EditionSlug.parse('nowhere')
    await expectRefusal(editor.draft.get({ edition: nowhere }), 'edition/not-found')
    const { edition } = await draftWith(publisher, { slug: newSlug() })
    await publish(publisher, edition)
    expect(await editor.draft.get({ edition })).toBeNull()
    const again = { edition, structure: 0, publishedOn: '2021-01-01', letter: 'Again.' }
    await expectRefusal(publisher.version.publish(again), 'draft/not-found')
  })
})

import { borrowDatabase } from '@cuppa/db/testing'
import { EditionSlug, StatementId } from '@cuppa/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { expectRefusal, refusalOf } from '../testing/refusals.ts'
import {
  draftOf,
  draftWith,
  firstDay,
  noteOn,
  publish,
  publishedWith,
  reword,
} from '../testing/strategy.ts'
import { type Caller, callerFor, nextId, staffIn, system, visitor } from '../testing/world.ts'

let scratch: Awaited<ReturnType<typeof borrowDatabase>>
let publisher: Caller
let editions = 0

beforeAll(async () => {
  scratch = await borrowDatabase()
  publisher = callerFor(scratch.db, await staffIn(scratch.db, 'publisher', 'Pia'))
})
afterAll(() => scratch[Symbol.asyncDispose]())

const newSlug = () => `edition-${(editions += 1)}`
const someone = () => StatementId.parse(nextId())

describe('publishing', () => {
  test('a first version goes out as it is written, with its own day', async () => {
    const { edition, statements } = await draftWith(publisher, { slug: newSlug() })

    const version = await publish(publisher, edition)

    expect(version).toMatchObject({ edition, number: 1, publishedOn: firstDay })
    const view = await callerFor(scratch.db, visitor).direction.version({ edition, number: 1 })
    expect(view.statements.map(({ id }) => id)).toEqual(statements)
    // S3: the day people know it by is not the day the row was written.
    expect(view.version).toMatchObject({
      publishedOn: '2020-11-27',
      recordedAt: '2026-11-23T12:00:00.000Z',
    })
  })

  test('a changed statement needs its note, and a note of a fitting kind', async () => {
    const { edition, statements } = await publishedWith(publisher, { slug: newSlug() })
    const [statementId = someone()] = statements
    await expectRefusal(publish(publisher, edition), 'version/nothing-changed')
    await reword(publisher, edition, { statementId, words: 'Plainer words.' })

    await expectRefusal(publish(publisher, edition), 'statement/note-missing')
    await noteOn(publisher, edition, { statementId, kind: 'gone', words: 'Odd.' })
    await expectRefusal(publish(publisher, edition), 'statement/note-kind-wrong')
    await noteOn(publisher, edition, { statementId, kind: 'wording', words: 'Plainer.' })
    await publish(publisher, edition)

    const visit = callerFor(scratch.db, visitor)
    const { changes, sameCount } = await visit.direction.changes({ edition, number: 2 })
    expect(changes).toMatchObject([
      { statement: { id: statementId }, kind: 'changed', noteKind: 'wording', note: 'Plainer.' },
    ])
    expect(sameCount).toBe(statements.length - 1)
  })

  test.each([
    ['2019-01-01', 'version/dated-before-last'],
    ['2099-01-01', 'version/dated-in-future'],
  ] as const)('a version cannot be dated %s', async (publishedOn, code) => {
    const { edition, statements } = await publishedWith(publisher, { slug: newSlug() })
    const [statementId = someone()] = statements
    await reword(publisher, edition, { statementId, words: 'Other words.' })
    await noteOn(publisher, edition, { statementId, kind: 'wording', words: 'Plainer.' })

    await expectRefusal(publish(publisher, edition, publishedOn), code)
  })

  test('a version needs its letter, and the structure that was looked at', async () => {
    const { edition, structure } = await draftWith(publisher, { slug: newSlug() })
    const input = { edition, structure, publishedOn: firstDay, letter: 'Here.' }

    await expectRefusal(
      publisher.version.publish({ ...input, letter: '  ' }),
      'version/letter-missing',
    )
    await expectRefusal(
      publisher.version.publish({ ...input, structure: structure - 1 }),
      'draft/structure-moved-on',
    )
  })

  test('an empty draft does not go out', async () => {
    const slug = EditionSlug.parse(newSlug())
    const days = { startsOn: '2023-01-01', endsOn: '2023-12-31' }
    await publisher.edition.create({ slug, title: 'Empty', from: null, ...days })
    await expectRefusal(publish(publisher, slug), 'draft/empty')
  })

  test('of many who publish at once exactly one does', async () => {
    const { edition, structure } = await draftWith(publisher, { slug: newSlug() })
    const input = { edition, structure, publishedOn: firstDay, letter: 'Here.' }

    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => publisher.version.publish(input)),
    )

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await publisher.version.list({ edition })).toHaveLength(1)
  })
})

test('T1 a link that was dropped stays in the version it went out with, and in no later one', async () => {
  const { edition, statements } = await publishedWith(publisher, { slug: newSlug() })
  const [statementId = someone()] = statements
  const link = { edition, statementId, kind: 'editorial', sourceId: null } as const
  const draft = await draftOf(publisher, edition)
  const linkId = draft.statements[0]?.provenance[0]?.id ?? expect.unreachable()
  const added = await publisher.draft.addLink({ ...link, note: 'A better one.' })
  await publisher.draft.dropLink({ edition, linkId })
  await reword(publisher, edition, { statementId, words: 'Other words.' })
  await noteOn(publisher, edition, { statementId, kind: 'wording', words: 'Plainer.' })
  await publish(publisher, edition)

  const visit = callerFor(scratch.db, visitor)
  const linksIn = async (number: number) => {
    const view = await visit.direction.version({ edition, number })
    return view.statements[0]?.provenance.map(({ id }) => id)
  }
  expect(await linksIn(1)).toEqual([linkId])
  expect(await linksIn(2)).toEqual([added.linkId])
})

describe('withdrawing', () => {
  test('a withdrawn version stays readable with its reason; the last one standing must stay', async () => {
    const { edition, statements } = await publishedWith(publisher, { slug: newSlug() })
    const [statementId = someone()] = statements
    const [first = expect.unreachable()] = await publisher.version.list({ edition })
    const reason = 'It named someone who had not agreed.'
    const withdraw = { versionId: first.id, reason }
    await expectRefusal(publisher.version.withdraw(withdraw), 'version/only-one-left')
    await reword(publisher, edition, { statementId, words: 'Without the name.' })
    await noteOn(publisher, edition, { statementId, kind: 'wording', words: 'No name.' })
    await publish(publisher, edition)

    await expectRefusal(
      publisher.version.withdraw({ ...withdraw, reason: ' ' }),
      'version/reason-missing',
    )
    await publisher.version.withdraw(withdraw)

    await expectRefusal(publisher.version.withdraw(withdraw), 'version/already-withdrawn')
    const view = await callerFor(scratch.db, visitor).direction.version({ edition, number: 1 })
    expect(view.version).toMatchObject({ state: 'withdrawn', withdrawnReason: reason })
    expect(view.statements).toHaveLength(statements.length)
  })
})

describe('a new edition', () => {
  test('opens with the last text under the same identities, and its own numbers', async () => {
    await using own = await borrowDatabase()
    const team = callerFor(own.db, system)
    const { statements } = await publishedWith(team)
    const [old = expect.unreachable()] = await team.edition.list()
    const slug = EditionSlug.parse('2023-2025')
    const days = { startsOn: '2023-01-01', endsOn: '2025-12-31' }

    await team.edition.create({ slug, title: 'The next years', from: old.id, ...days })

    const draft = await draftOf(team, slug)
    expect(draft.statements.map(({ id }) => id)).toEqual(statements)
    expect(draft.statements.every(({ provenance }) => provenance.length === 1)).toBe(true)
    const visit = callerFor(own.db, visitor)
    await expectRefusal(visit.direction.edition({ edition: slug }), 'edition/not-found')
    await publish(team, slug, '2023-01-01')
    expect((await visit.direction.current())?.edition.slug).toBe(slug)
    const changes = await visit.direction.changes({ edition: slug, number: 1 })
    expect([changes.fromEdition, changes.changes]).toEqual([old.slug, []])
    const editions = await team.edition.list()
    expect(editions.map(({ state }) => state)).toEqual(['current', 'past'])
  })

  test('needs an address of its own, days in order and an edition that is there', async () => {
    const { edition } = await draftWith(publisher, { slug: newSlug() })
    const wish = { title: 'Again', from: null, startsOn: '2023-01-01', endsOn: '2025-12-31' }

    await expectRefusal(publisher.edition.create({ ...wish, slug: edition }), 'edition/slug-taken')
    const slug = EditionSlug.parse(newSlug())
    await expectRefusal(
      publisher.edition.create({ ...wish, slug, endsOn: '2022-12-31' }),
      'edition/days-out-of-order',
    )
    const from = (await publisher.edition.list())[0]?.id ?? expect.unreachable()
    expect(
      (
        await refusalOf(
          publisher.edition.create({
            ...wish,
            slug,
            from: `${from.slice(0, -4)}ffff` as typeof from,
          }),
        )
      ).code,
    ).toBe('edition/not-found')
  })
})

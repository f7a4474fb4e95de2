import { borrowDatabase } from '@cuppa/db/testing'
import type { DraftNote, StatementId } from '@cuppa/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { refusalOf } from '../testing/refusals.ts'
import { draftOf, publishedWith } from '../testing/strategy.ts'
import { type Caller, callerFor, staffIn } from '../testing/world.ts'

let scratch: Awaited<ReturnType<typeof borrowDatabase>>
let ed: Caller
let pia: Caller
let editions = 0

beforeAll(async () => {
  scratch = await borrowDatabase()
  ed = callerFor(scratch.db, await staffIn(scratch.db, 'editor', 'Ed'))
  pia = callerFor(scratch.db, await staffIn(scratch.db, 'publisher', 'Pia'))
})
afterAll(() => scratch[Symbol.asyncDispose]())

const note = (words: string, kind: DraftNote['kind'] = 'meaning'): DraftNote => ({ kind, words })

/** One statement of a draft that has a version, and the note that stands on it. */
async function given() {
  const start = await publishedWith(pia, { slug: `notes-${(editions += 1)}` })
  const { edition } = start
  const [statementId = expect.unreachable()] = start.statements
  const write = (who: Caller, base: DraftNote | null, wanted: DraftNote) =>
    who.draft.setNote({ edition, statementId, base, ...wanted })
  return { write, statementId, there: () => noteIn(edition, statementId) }
}

async function noteIn(edition: Parameters<typeof draftOf>[1], id: StatementId) {
  const { statements } = await draftOf(ed, edition)
  return statements.find((statement) => statement.id === id)?.note ?? null
}

const entries = () =>
  scratch.db.selectFrom('audit_entry').select('id').where('command', '=', 'draft.setNote').execute()

test('a note takes the place of the one it was written on', async () => {
  const { write, there } = await given()

  await write(ed, null, note('We promise more.'))
  await write(pia, note('We promise more.'), note('We promise more, and sooner.'))

  expect(await there()).toEqual(note('We promise more, and sooner.'))
})

test.each([
  ['Ed', 'Pia'],
  ['Pia', 'Ed'],
])('two write the first note: %s was first, %s is told what stands there', async (...[first]) => {
  const { write, statementId, there } = await given()
  const [one, other] = first === 'Ed' ? [ed, pia] : [pia, ed]

  await write(one, null, note('Theirs.', 'wording'))
  const refusal = await refusalOf(write(other, null, note('Mine.')))

  expect(refusal).toMatchObject({
    kind: 'conflict',
    code: 'statement/stale-note',
    data: { statementId, theirs: { kind: 'wording', words: 'Theirs.', by: first } },
  })
  expect(await there()).toEqual(note('Theirs.', 'wording'))
  // Keeping mine is a note that was written on what is there now.
  await write(other, note('Theirs.', 'wording'), note('Mine.'))
  expect(await there()).toEqual(note('Mine.'))
})

test('a change of its kind alone is a change', async () => {
  const { write } = await given()
  await write(ed, null, note('Shorter.', 'wording'))
  await write(pia, note('Shorter.', 'wording'), note('Shorter.', 'meaning'))

  const refusal = await refusalOf(write(ed, note('Shorter.', 'wording'), note('Much shorter.')))

  expect(refusal).toMatchObject({ data: { theirs: { kind: 'meaning', words: 'Shorter.' } } })
})

test('a note is not taken away from under somebody who changed it, nor changed after it went', async () => {
  const { write, there } = await given()
  await write(ed, null, note('One.'))
  await write(pia, note('One.'), note('Two.'))

  expect(await refusalOf(write(ed, note('One.'), note('')))).toMatchObject({
    code: 'statement/stale-note',
    data: { theirs: { words: 'Two.', by: 'Pia' } },
  })
  await write(ed, note('Two.'), note(''))
  expect(await there()).toBeNull()
  expect(await refusalOf(write(pia, note('Two.'), note('Three.')))).toMatchObject({
    code: 'statement/stale-note',
    data: { theirs: null },
  })
  // What is gone already need not be taken away again.
  await write(pia, note('Two.'), note(''))
})

test('the same note again is a yes without a trace, whatever it was written on', async () => {
  const { write, there } = await given()
  await write(ed, null, note('Once.'))
  const before = await entries()

  await write(ed, null, note('Once.'))
  await write(pia, note('Never seen.'), note(' Once. '))

  expect(await there()).toEqual(note('Once.'))
  expect(await entries()).toHaveLength(before.length)
})

test('of 20 notes at once on one note exactly one wins, and all others are told', async () => {
  const { write, there } = await given()
  await write(ed, null, note('Before.'))

  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      write(index % 2 ? ed : pia, note('Before.'), note(`Note ${index}.`)),
    ),
  )

  const won = results.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []))
  expect(won).toHaveLength(1)
  expect(await there()).toEqual(note(`Note ${won[0]}.`))
  for (const [index, result] of results.entries()) {
    if (result.status === 'fulfilled') continue
    const refusal = await refusalOf(Promise.reject(result.reason))
    expect([index, refusal.code]).toEqual([index, 'statement/stale-note'])
  }
})

test('of two first notes at once one is written, and the other is told which', async () => {
  const { write, there } = await given()

  const [one, other] = await Promise.allSettled([
    write(ed, null, note('By Ed.')),
    write(pia, null, note('By Pia.')),
  ])

  expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = one.status === 'rejected' ? one : other
  const refusal = await refusalOf(Promise.reject(lost.status === 'rejected' ? lost.reason : 'won'))
  expect(refusal).toMatchObject({ data: { theirs: await there() } })
})

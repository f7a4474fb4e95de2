import { borrowDatabase } from '@cuppa/db/testing'
import { cleanLine, cleanText, EditionSlug } from '@cuppa/domain'
import { naughtyStrings } from '@cuppa/domain/testing/naughty-strings'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { bookingForm } from './testing/bookable.ts'
import { cuppa, publicEvent } from './testing/events.ts'
import { callAt, procedures } from './testing/procedures.ts'
import { draftOf, draftWith, noteOn, publish, type Start } from './testing/strategy.ts'
import { type Caller, callerFor, contextFor, noon, system, visitor } from './testing/world.ts'

let scratch: Awaited<ReturnType<typeof borrowDatabase>>
let team: Caller
let visit: Caller
let start: Start

beforeAll(async () => {
  scratch = await borrowDatabase()
  team = callerFor(scratch.db, system)
  visit = callerFor(scratch.db, visitor)
  start = await draftWith(team, { kinds: ['ambition', 'value'] })
  await publish(team, start.edition)
  await team.draft.start({ edition: start.edition })
})
afterAll(() => scratch[Symbol.asyncDispose]())

/** Text that would end a quoted string, a comment, a bracket or a JSON path in somebody's SQL. */
const injections = [
  `'; drop table statement; --`,
  `" or "1"="1`,
  `') or ('1'='1`,
  String.raw`\'; select pg_sleep(10); --`,
  `$$; delete from version; $$`,
  `/* */ union select * from person --`,
  `->>'email'`,
  `%' or true or title like '%`,
  `{"$gt": ""}`,
  `\${1+1}; commit;`,
]

describe('text comes back to the letter', () => {
  test('S24 what looks like SQL is text, in every text field', async () => {
    for (const text of injections) {
      await roundTrip(text)
      await eventRoundTrip(text)
    }
    expect((await visit.direction.current())?.statements).toHaveLength(2)
  })

  test('the naughty strings pass through every text field unharmed', async () => {
    expect(naughtyStrings.length).toBeGreaterThan(50)
    for (const text of naughtyStrings) {
      await roundTrip(text)
      await eventRoundTrip(text)
    }
  })

  test('S24 a search for what looks like SQL finds just that', async () => {
    for (const search of [...injections, '%', '_', '\\', "'"]) {
      const { items } = await team.source.list({ search, after: null })
      expect(items.every(({ title, words }) => `${title}\n${words}`.includes(search))).toBe(true)
      await team.source.people({ search })
      const { events } = await team.event.list({ when: 'coming', search: search.slice(0, 100) })
      expect(events.every(({ title }) => title.includes(search))).toBe(true)
    }
  })

  test.each(injections)('S24 %j as an address is not found or not an address', async (text) => {
    for (const path of ['direction.statement', 'direction.edition', 'draft.get', 'version.list']) {
      const key = path === 'direction.statement' ? 'slug' : 'edition'
      const call = callAt(path, contextFor(scratch.db, system), { [key]: text })
      await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
  })
})

/** Sends one text through every text field of the strategy, and reads it back. */
async function roundTrip(text: string): Promise<void> {
  const { edition, statements } = start
  const [statementId = expect.unreachable()] = statements
  const title = text.slice(0, 120).toWellFormed()
  const [line, prose] = [cleanLine(title), cleanText(text)]
  const { statements: before } = await draftOf(team, edition)
  const baseRevisionId = before[0]?.revisionId ?? expect.unreachable()
  await team.draft.saveWords({ edition, statementId, baseRevisionId, title, words: text })
  await noteOn(team, edition, { statementId, kind: 'wording', words: text })
  const source = {
    kind: 'contribution',
    title: `T ${title}`,
    happenedOn: '2020-06-25',
    channel: 'spoken',
    words: text,
    partOf: null,
    peopleCount: null,
  } as const
  const credit = { as: 'pseudonym', name: `P ${title}` } as const
  const { sourceId } = await team.source.create({
    ...source,
    credits: [{ person: 'new', name: `N ${title}`, credit }],
  })
  const { linkId } = await team.draft.addLink({
    edition,
    statementId,
    kind: 'quotes',
    sourceId,
    note: text,
  })
  const draft = await draftOf(team, edition)
  const [shown = expect.unreachable()] = draft.statements
  expect({ title: shown.title, words: shown.words }).toEqual({ title: line, words: prose })
  expect(shown.note?.words ?? '').toBe(prose)
  const link = shown.provenance.find(({ id }) => id === linkId)
  expect(link?.note).toBe(prose)
  expect(link?.source?.words).toBe(prose)
  expect(link?.source?.title).toBe(cleanLine(`T ${title}`))
  await team.draft.dropLink({ edition, linkId })
  await team.progress.post({
    statementId,
    state: 'under-way',
    words: `W ${text}`,
    percent: null,
    happenedOn: '2021-01-11',
    evidence: [],
  })
  const { items } = await team.progress.list({ statementId, before: null })
  expect(items[0]?.words).toBe(cleanText(`W ${text}`))
}

/** The same for an event: sent, read back by the team, published, and read by a visitor. */
async function eventRoundTrip(text: string): Promise<void> {
  const [title, short] = [
    `T ${text}`.slice(0, 120).toWellFormed(),
    text.slice(0, 120).toWellFormed(),
  ]
  const place = { mode: 'online', place: short, access: text, capacity: null, join: text } as const
  const { eventId, slug, revision } = await team.event.create({
    ...cuppa,
    title,
    summary: short,
    words: text,
    places: [place],
    agenda: [{ title, words: text, minutes: null }],
  })
  const [line, prose] = [cleanLine(short), cleanText(text)]
  const shown = {
    title: cleanLine(title),
    summary: line,
    words: prose,
    places: [{ place: line, access: prose }],
    agenda: [{ title: cleanLine(title), words: prose }],
  }
  const draft = await team.event.edit({ eventId })
  expect(draft).toMatchObject(shown)
  expect(draft.places[0]?.join).toBe(prose)
  const published = await team.event.publish({ eventId, revision })
  const reason = `R ${text}`
  await team.event.postpone({ ...published, reason })
  expect(await visit.event.get({ slug })).toMatchObject({ ...shown, reason: cleanText(reason) })
  await answerRoundTrip(text)
}

/** A question in these words, and these words as an answer to it. */
async function answerRoundTrip(text: string): Promise<void> {
  const words = `Q ${text.slice(0, 120).toWellFormed()}`
  const { slug, ...on } = await publicEvent(team)
  const [question = expect.unreachable()] = await team.event.setQuestions({
    ...on,
    questions: [{ kind: 'words', words, needed: true, choices: [] }],
  })
  const said = `A ${text.slice(0, 700).toWellFormed()}`
  const { id } = await team.booking.make(
    bookingForm({ slug }, { answers: [{ question: question.id, words: said }] }),
  )
  const { answers } = await team.booking.get({ bookingId: id })
  expect(answers).toEqual([{ question: cleanLine(words), words: cleanText(said) }])
}

describe('what is sent without being asked for', () => {
  test('S19 fields that only the server sets are refused', async () => {
    const { edition, structure } = start
    const place = { parentId: null, position: 0, title: '', words: '' }
    const add = { edition, structure, kind: 'value', ...place }
    for (const key of ['id', 'slug', 'writtenBy', 'writtenAt', 'revisionId', 'number', 'role']) {
      const call = callAt('draft.addStatement', contextFor(scratch.db, system), {
        ...add,
        [key]: 1,
      })
      await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
  })

  test('S31 prototype keys are refused or ignored, and leave no mark', async () => {
    const context = contextFor(scratch.db, system)
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      for (const { path } of procedures) {
        const input: unknown = JSON.parse(`{"${key}": {"polluted": true}, "edition": "2020-2022"}`)
        await callAt(path, context, input).catch((error: unknown) => {
          expect(error).toBeInstanceOf(TRPCError)
          if (error instanceof TRPCError) expect(error.code).not.toBe('INTERNAL_SERVER_ERROR')
        })
      }
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Reflect.ownKeys(Object.prototype)).not.toContain('polluted')
  })

  test('S20 a new edition from an edition that is not there copies nothing', async () => {
    const slug = EditionSlug.parse('copied')
    const from = '01900000-0000-7000-8000-ffffffffffff'
    const days = { startsOn: '2023-01-01', endsOn: '2023-12-31' }
    const call = callAt('edition.create', contextFor(scratch.db, system, noon), {
      slug,
      title: 'Copied',
      from,
      ...days,
    })
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await team.edition.list()).map((edition) => edition.slug)).not.toContain(slug)
  })
})

import { borrowDatabase } from '@cuppa/db/testing'
import { type PersonId, type SourceId } from '@cuppa/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { refusalOf } from '../testing/refusals.ts'
import { baseOf } from '../testing/sources.ts'
import { type Caller, callerFor, staffIn } from '../testing/world.ts'
import type { UpdateSource } from './update-source.ts'

let scratch: Awaited<ReturnType<typeof borrowDatabase>>
let ed: Caller
let pia: Caller

beforeAll(async () => {
  scratch = await borrowDatabase()
  ed = callerFor(scratch.db, await staffIn(scratch.db, 'editor', 'Ed'))
  pia = callerFor(scratch.db, await staffIn(scratch.db, 'publisher', 'Pia'))
})
afterAll(() => scratch[Symbol.asyncDispose]())

type Base = UpdateSource['base']
type Change = Partial<Omit<UpdateSource, 'base' | 'sourceId'>>

const named = (name: string) => ({
  person: 'new' as const,
  name,
  credit: { as: 'named' as const, name },
})

/** A source with two people behind it, which two of the team read before they change it. */
async function given() {
  const { sourceId } = await ed.source.create({
    kind: 'session',
    title: 'First session',
    happenedOn: '2020-06-25',
    channel: null,
    words: 'Online, two hours.',
    partOf: null,
    peopleCount: 19,
    credits: [named('Amara'), named('Ben')],
  })
  const base = await baseOf(ed, sourceId)
  return {
    base,
    sourceId,
    save: (who: Caller, change: Change, on: Base = base) =>
      who.source.update({ sourceId, ...asInput(on), ...change, base: on }),
    there: () => baseOf(ed, sourceId),
    names: () => namesBehind(sourceId),
    entries: () =>
      scratch.db
        .selectFrom('audit_entry')
        .select('id')
        .where('command', '=', 'source.update')
        .where('subject_id', '=', sourceId)
        .execute(),
  }
}

const known = (personId: PersonId | undefined, here: Base['credits'][number]['here'] = null) => ({
  person: 'known' as const,
  personId: personId ?? expect.unreachable(),
  here,
})

const asInput = ({ credits, ...facts }: Base) => ({
  ...facts,
  credits: credits.map(({ personId, here }) => known(personId, here)),
})

async function namesBehind(id: SourceId): Promise<string[]> {
  const { items } = await ed.source.list({ search: '', after: null })
  return items.find((item) => item.id === id)?.people.map(({ name }) => name) ?? []
}

describe('what a source says', () => {
  test('is taken from both where they changed different fields', async () => {
    const { base, save, there } = await given()

    await save(ed, { words: 'Online, two hours, with tea.' })
    await save(pia, { peopleCount: 21, title: 'The first session' })

    const words = 'Online, two hours, with tea.'
    expect(await there()).toEqual({ ...base, words, peopleCount: 21, title: 'The first session' })
  })

  test.each([
    ['Ed', 'Pia'],
    ['Pia', 'Ed'],
  ])(
    'changed by both in one place: %s was first, %s is told, and nothing is written',
    async (...[first]) => {
      const { base, save, there } = await given()
      const [one, other] = first === 'Ed' ? [ed, pia] : [pia, ed]

      await save(one, { words: 'Theirs.', channel: 'spoken' })
      const refusal = await refusalOf(save(other, { words: 'Mine.', title: 'Mine too' }))

      const { credits: _, ...facts } = base
      expect(refusal).toMatchObject({
        kind: 'conflict',
        code: 'source/stale',
        data: { theirs: { facts: { ...facts, words: 'Theirs.', channel: 'spoken' }, by: first } },
      })
      const theirs = { ...base, words: 'Theirs.', channel: 'spoken' as const }
      expect(await there()).toEqual(theirs)
      await save(other, { words: 'Mine.', title: 'Mine too' }, theirs)
      expect(await there()).toEqual({ ...theirs, words: 'Mine.', title: 'Mine too' })
    },
  )

  test('changed at once in two places is changed in both', async () => {
    const { base, save, there } = await given()

    await Promise.all([save(ed, { words: 'By Ed.' }), save(pia, { title: 'By Pia' })])

    expect(await there()).toEqual({ ...base, words: 'By Ed.', title: 'By Pia' })
  })

  test('changed by 12 at once in one place is changed by exactly one', async () => {
    const { save, there } = await given()
    const texts = Array.from({ length: 12 }, (_, index) => `Words ${index}.`)

    const results = await Promise.allSettled(
      texts.map((words, index) => save(index % 2 ? ed : pia, { words })),
    )

    const won = results.flatMap(({ status }, index) =>
      status === 'fulfilled' ? [texts[index]] : [],
    )
    expect(won).toEqual([(await there()).words])
    for (const result of results) {
      if (result.status === 'fulfilled') continue
      expect((await refusalOf(Promise.reject(result.reason))).code).toBe('source/stale')
    }
  })

  test('the same change again is a yes without a trace', async () => {
    const { save, entries } = await given()
    await save(ed, { words: 'Once.' })
    await save(pia, { words: 'Once.' })
    await save(pia, {})
    expect(await entries()).toHaveLength(1)
  })
})

describe('whom a source thanks', () => {
  test('holds whom either put down, and nobody whom either took away', async () => {
    const { base, save, names } = await given()
    const [amara, ben] = base.credits

    await save(ed, { credits: [known(amara?.personId), named('Cy')] })
    await save(pia, { credits: [known(ben?.personId), named('Di')] })

    expect(await names()).toEqual(['Cy', 'Di'])
  })

  test('keeps how each wants to be named, where another person was put down meanwhile', async () => {
    const { base, save, there, names } = await given()
    const [amara, ben] = base.credits
    const unnamed = { as: 'not-named', name: null } as const

    await save(ed, { credits: [known(amara?.personId, unnamed), known(ben?.personId)] })
    await save(pia, { credits: [...asInput(base).credits, named('Cy')] })

    expect(await names()).toEqual(['Amara', 'Ben', 'Cy'])
    expect((await there()).credits[0]?.here).toEqual(unnamed)
  })

  test('is refused where both put the same person down in another way', async () => {
    const { base, save, there } = await given()
    const [amara, ben] = base.credits
    const as = (name: string) => ({
      credits: [known(amara?.personId, { as: 'pseudonym', name }), known(ben?.personId)],
    })

    await save(ed, as('Kestrel'))
    const refusal = await refusalOf(save(pia, as('Wren')))

    expect(refusal).toMatchObject({ code: 'source/stale', data: { theirs: { by: 'Ed' } } })
    expect((await there()).credits[0]?.here).toEqual({ as: 'pseudonym', name: 'Kestrel' })
  })

  test('has somebody new once, also where the request comes again or both put them down', async () => {
    const { base, save, names } = await given()
    const withCy = { credits: [...asInput(base).credits, named('Cy')] }

    await save(ed, withCy)
    await save(ed, withCy)
    await save(pia, withCy)
    expect(await names()).toEqual(['Amara', 'Ben', 'Cy'])

    const hidden = { ...named('Cy'), credit: { as: 'not-named' as const, name: null } }
    await save(pia, { credits: [...asInput(base).credits, hidden] })
    expect(await names()).toEqual(['Amara', 'Ben', 'Cy', 'Cy'])
  })
})

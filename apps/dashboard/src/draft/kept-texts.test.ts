import type { RevisionId, StatementId } from '@cuppa/domain'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'

import { chooseKept, openTextStore } from './kept-texts.ts'
import { HeldNote } from './note.ts'
import { HeldWords } from './words.ts'

const statement = '01938e5e-0000-7000-8000-000000000001' as StatementId
const text = { title: 'Human', words: 'People first.' }
const base = { revisionId: '01938e5e-0000-7000-8000-000000000002' as RevisionId, text }

const store = (factory: IDBFactory, tab: string, owner = 'ada') =>
  openTextStore({ name: 'words', held: HeldWords }, { factory, owner, tab, now: () => 1 })

test('words kept by one sitting are found by the next, and forgotten when told', async () => {
  const factory = new IDBFactory()
  const first = await store(factory, 'tab-1')
  await first.forStatement(statement).keep({ text, base })

  const second = await store(factory, 'tab-1')
  expect(await second.all()).toMatchObject([{ statementId: statement, text, base }])
  await second.forStatement(statement).forget()
  expect(await second.all()).toEqual([])
})

test('notes have a place of their own, and what cannot be read there is left alone', async () => {
  const factory = new IDBFactory()
  const options = { factory, owner: 'ada', tab: 'tab-1', now: () => 1 }
  const place = { name: 'notes', held: HeldNote } as const
  const notes = await openTextStore(place, options)
  const note = { kind: null, words: 'Half a note.' }
  await notes.forStatement(statement).keep({ text: note, base: { text: note } })
  await new Promise((resolve) => {
    const opening = factory.open('cuppa-notes')
    opening.onsuccess = () => {
      const writing = opening.result.transaction('notes', 'readwrite')
      writing.objectStore('notes').put({ key: 'of another shape', owner: 'ada' })
      writing.oncomplete = resolve
    }
  })

  expect(await notes.all()).toMatchObject([{ statementId: statement, text: note }])
  expect(await (await store(factory, 'tab-1')).all()).toEqual([])
})

test('two tabs keep their words apart, and two people do not see each other', async () => {
  const factory = new IDBFactory()
  const [one, two] = [await store(factory, 'tab-1'), await store(factory, 'tab-2')]
  await one.forStatement(statement).keep({ text, base })
  await two.forStatement(statement).forget()
  expect(await one.all()).toHaveLength(1)
  expect(await (await store(factory, 'tab-1', 'sam')).all()).toEqual([])
})

test('a tab goes on with its own words, else with the newest of a closed tab', () => {
  const record = (tab: string, keptAt: number) => ({
    key: tab,
    owner: 'ada',
    tab,
    statementId: statement,
    text,
    base,
    keptAt,
  })
  const records = [record('a', 1), record('b', 3), record('c', 2)]
  expect(chooseKept(records, 'a', new Set())?.tab).toBe('a')
  expect(chooseKept(records, 'd', new Set(['b']))?.tab).toBe('c')
  expect(chooseKept(records, 'd', new Set(['a', 'b', 'c']))).toBeNull()
})

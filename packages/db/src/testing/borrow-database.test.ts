import { AuditEntryId } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { recordChange } from '../changes.ts'
import { borrowDatabase } from './borrow-database.ts'

test('a borrowed database holds nothing of whoever had it before', async () => {
  const first = await borrowDatabase()
  const { db } = first
  await db.updateTable('community').set({ strapline: 'Somebody was here' }).execute()
  await db.transaction().execute((tx) => recordChange(tx, ['settings']))
  const before = await db.selectFrom('content_revision').selectAll().execute()
  await first[Symbol.asyncDispose]()
  await using second = await borrowDatabase()

  expect(second.db).toBe(db)
  expect(await db.selectFrom('content_revision').selectAll().execute()).toEqual([])
  expect((await db.selectFrom('community').select('strapline').execute())[0]).not.toEqual({
    strapline: 'Somebody was here',
  })
  await db.transaction().execute((tx) => recordChange(tx, ['settings']))
  expect(await db.selectFrom('content_revision').selectAll().execute()).toEqual(before)
})

test('what has to be kept for ever goes all the same, and is kept for ever afterwards', async () => {
  const entry = {
    id: AuditEntryId.parse('01900000-0000-7000-8000-000000000001'),
    at: '2026-11-23T12:00:00.000Z',
    command: 'test',
    subject_kind: 'community',
    facts: '{}',
    why: '',
  }
  const first = await borrowDatabase()
  await first.db.insertInto('audit_entry').values(entry).execute()
  await first[Symbol.asyncDispose]()
  await using second = await borrowDatabase()

  expect(await second.db.selectFrom('audit_entry').selectAll().execute()).toEqual([])
  await second.db.insertInto('audit_entry').values(entry).execute()
  await expect(second.db.deleteFrom('audit_entry').execute()).rejects.toThrow()
})

test('one that is lent is not lent to another', async () => {
  await using one = await borrowDatabase()
  await using other = await borrowDatabase()

  expect(other.db).not.toBe(one.db)
})

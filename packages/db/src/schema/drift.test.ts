import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { attendanceColumns } from '../testing/attendance-columns.ts'
import { bookingColumns } from '../testing/booking-columns.ts'
import { boxColumns } from '../testing/box-columns.ts'
import type { ColumnsOf } from '../testing/columns.ts'
import { eventColumns } from '../testing/event-columns.ts'
import { scratchDatabase } from '../testing/index.ts'
import { memberColumns } from '../testing/member-columns.ts'
import { notesColumns } from '../testing/notes-columns.ts'
import { peopleColumns } from '../testing/people-columns.ts'
import { strategyColumns } from '../testing/strategy-columns.ts'
import type { Tables } from './index.ts'

const columns: ColumnsOf<Tables> = {
  ...attendanceColumns,
  ...bookingColumns,
  ...boxColumns,
  ...eventColumns,
  ...memberColumns,
  ...notesColumns,
  ...peopleColumns,
  ...strategyColumns,
  audit_entry: {
    id: 'required',
    at: 'required',
    actor_id: 'nullable',
    command: 'required',
    subject_kind: 'required',
    subject_id: 'nullable',
    why: 'required',
    facts: 'required',
  },
  content_revision: { tag: 'required', seq: 'required' },
}

test('the types of the tables say what the migrations made', async () => {
  await using database = await scratchDatabase()
  const { rows } = await sql<{ table: string; column: string; empty: string }>`
    select table_name as table, column_name as column, is_nullable as empty
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely_%'`.execute(database.db)
  const found: Record<string, Record<string, string>> = {}
  for (const { table, column, empty } of rows) {
    found[table] = { ...found[table], [column]: empty === 'YES' ? 'nullable' : 'required' }
  }

  expect(found).toEqual(columns)
})

import { sql } from 'kysely'

import type { Db } from './connection.ts'
import type { Database } from './database.ts'

/** Rows in one statement of a dump. */
const batch = 200

const header = [
  '-- A dump of Cuppa. Load it into an empty, migrated database of the same version of Cuppa:',
  '-- "cuppa db:load FILE", or psql --file as a superuser.',
  'begin;',
  "set local session_replication_role = 'replica';",
]

/** Numbers that rise go on from where they were, so that no turn comes before an earlier one. */
const goOn = [
  "select setval('content_seq', greatest(1, (select max(seq) from content_revision)));",
  "select setval('booking_turn', greatest(1, (select max(turn) from booking)));",
  "select setval('outbox_turn', greatest(1, (select max(turn) from outbox_message)));",
]

/**
 * The whole content at one moment as plain SQL, one statement a line, in constant memory: rows as
 * JSON that PostgreSQL itself writes and reads. The tables come from the migrations.
 */
export async function* dumpDatabase({ direct }: Pick<Database, 'direct'>): AsyncGenerator<string> {
  const tx = await direct.startTransaction().setIsolationLevel('repeatable read').execute()
  try {
    yield* header
    for (const table of await tablesOf(tx)) {
      yield `delete from "${table}";`
      yield* rowsOf(tx, table)
    }
    yield* goOn
    yield 'commit;'
  } finally {
    await tx.rollback().execute()
  }
}

async function* rowsOf(tx: Db, table: string): AsyncGenerator<string> {
  const columns = await columnsOf(tx, table)
  for (let after = 0; ; after += batch) {
    const { rows } = await sql<{ rows: string | null }>`
      select json_agg(part)::text as rows
      from (select * from ${sql.table(table)} order by ctid limit ${batch} offset ${after}) part`.execute(
      tx,
    )
    const json = rows[0]?.rows
    if (!json) return
    yield `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", ${quoted(json)});`
  }
}

/** Puts a dump's content into a migrated database, all of it or nothing. */
export async function loadDump(
  { direct }: Pick<Database, 'direct'>,
  lines: AsyncIterable<string>,
): Promise<void> {
  await direct.connection().execute(async (connection) => {
    try {
      for await (const line of lines) {
        if (line !== '' && !line.startsWith('--')) await operatorsOwn(line).execute(connection)
      }
    } catch (error) {
      await sql`rollback`.execute(connection)
      throw error
    }
  })
}

// oxlint-disable-next-line house/no-built-sql -- a dump is SQL, and only the operator of the machine can hand one in
const operatorsOwn = (line: string) => sql.raw(line)

async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely_%' order by tablename`.execute(db)
  return rows.map(({ name }) => name)
}

/** Those that hold what was written; what the database derives, it derives again. */
async function columnsOf(db: Db, table: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'
    order by ordinal_position`.execute(db)
  return rows.map(({ name }) => `"${name}"`).join(', ')
}

/** On one line, as PostgreSQL reads it with `standard_conforming_strings`. */
const quoted = (text: string) => `'${text.replaceAll(/\n\s*/g, ' ').replaceAll("'", "''")}'`

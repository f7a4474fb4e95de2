import { sql } from 'kysely'

import { type Db, inTransaction } from '../connection.ts'

/** What a database holds when it has been migrated and nothing was written to it yet. */
export interface Start {
  readonly tables: readonly string[]
  /** The rows that migrations wrote, as JSON, by table. */
  readonly rows: ReadonlyMap<string, string>
  readonly sequences: readonly SequenceStart[]
}

interface SequenceStart {
  readonly name: string
  readonly value: string
  readonly isCalled: boolean
}

/** `undefined` where the tests' role may not set triggers aside, as what is kept for ever must go. */
export async function readStart(db: Db): Promise<Start | undefined> {
  const may = await sql<{ super: boolean }>`
    select current_setting('is_superuser') = 'on' as super`.execute(db)
  if (may.rows[0]?.super !== true) return undefined
  const tables = await namesOf(db, 'r')
  const rows = new Map<string, string>()
  for (const table of await filled(db, tables)) {
    const found = await sql<{ rows: string }>`
      select json_agg(t)::text as rows from ${sql.table(table)} as t`.execute(db)
    rows.set(table, found.rows[0]?.rows ?? '[]')
  }
  const sequences: SequenceStart[] = []
  for (const name of await namesOf(db, 'S')) {
    const found = await sql<{ value: string; isCalled: boolean }>`
      select last_value::text as value, is_called as "isCalled" from ${sql.table(name)}`.execute(db)
    sequences.push(...found.rows.map((row) => ({ name, ...row })))
  }
  return { tables, rows, sequences }
}

/** Takes out all that was written since. A transaction that somebody left open makes it fail. */
export async function backToStart(db: Db, { tables, rows, sequences }: Start): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`set local lock_timeout = '10s'`.execute(tx)
    for (const table of await filled(tx, tables)) {
      await sql`delete from ${sql.table(table)}`.execute(tx)
      const first = rows.get(table)
      if (first === undefined) continue
      await sql`
        insert into ${sql.table(table)}
        select * from json_populate_recordset(null::${sql.table(table)}, ${first}::json)`.execute(
        tx,
      )
    }
    for (const { name, value, isCalled } of sequences) {
      await sql`select setval(${name}::regclass, ${value}::bigint, ${isCalled})`.execute(tx)
    }
  })
}

/** Not the migrations' own tables: those say what the others look like. */
async function namesOf(db: Db, kind: 'r' | 'S'): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = ${kind}::"char" and relnamespace = 'public'::regnamespace
      and relname not like 'kysely%'
    order by relname`.execute(db)
  return rows.map(({ name }) => name)
}

async function filled(db: Db, tables: readonly string[]): Promise<string[]> {
  const each = tables.map(
    (table) => sql`
      select ${table}::text as name where exists (select 1 from ${sql.table(table)})`,
  )
  const { rows } = await sql<{ name: string }>`${sql.join(each, sql` union all `)}`.execute(db)
  return rows.map(({ name }) => name)
}

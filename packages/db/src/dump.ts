import { sql } from 'kysely'

import type { Database } from './database.ts'

/**
 * All rows as SQL, line by line, parents before children. To bring it back: migrate an empty
 * database, then run the lines there (`psql -v ON_ERROR_STOP=1 -1 -f file.sql`).
 */
export async function* dumpData({ direct }: Pick<Database, 'direct'>): AsyncGenerator<string> {
  // One transaction, so that all of it is of one moment.
  const tx = await direct.startTransaction().setIsolationLevel('repeatable read').execute()
  try {
    yield '-- Data of Cuppa. Migrate an empty database first.\n'
    yield 'set standard_conforming_strings = on;\n'
    for (const table of await tablesInOrder(tx)) {
      const { rows } = await sql<{ row: string }>`
        select to_jsonb(t)::text as row from ${sql.table(table)} t order by 1`.execute(tx)
      // Rows that the migrations made would be there twice.
      yield `delete from "${table}";\n`.repeat(table === 'community' ? 1 : 0)
      for (const { row } of rows) {
        yield `insert into "${table}" select * from jsonb_populate_record(null::"${table}", '${row.replaceAll("'", "''")}');\n`
      }
    }
    yield `select setval('content_seq', greatest(1, (select coalesce(max(seq), 1) from content_revision)));\n`
  } finally {
    await tx.rollback().execute()
  }
}

interface Tables {
  readonly name: string
  readonly parents: readonly string[]
}

async function tablesInOrder(db: Database['direct']): Promise<string[]> {
  const { rows } = await sql<Tables>`
    select c.relname as name,
      coalesce(
        (select jsonb_agg(distinct p.relname)
          from pg_constraint f join pg_class p on p.oid = f.confrelid
          where f.conrelid = c.oid and f.contype = 'f' and p.oid <> c.oid),
        '[]'::jsonb) as parents
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'kysely_%'
    order by c.relname`.execute(db)
  const ordered = new Set<string>()
  while (ordered.size < rows.length) {
    const free = rows.filter(
      ({ name, parents }) => !ordered.has(name) && parents.every((parent) => ordered.has(parent)),
    )
    if (free.length === 0) throw new Error('The tables point at each other in a circle.')
    for (const { name } of free) ordered.add(name)
  }
  return [...ordered]
}

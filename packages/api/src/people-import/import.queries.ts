import type { Db, ReadDb } from '@cuppa/db'
import type { ImportEffect, Instant, PeopleImportId, PersonId } from '@cuppa/domain'
import { sql } from 'kysely'

const imports = (db: ReadDb) =>
  db
    .selectFrom('people_import')
    .select(['id', 'file_name as fileName', 'state', 'columns', 'unknown'])
    .select(['rows_read as lastRow', 'done_up_to as doneUpTo', 'adds_fits as addsFits'])
    .select(['written', 'agreed', 'started_at as startedAt', 'started_by as startedBy'])

type Own = PersonId | null

const mostShown = 20

export const listImports = (db: ReadDb, own: Own) =>
  imports(db)
    .where('started_by', 'is not distinct from', own)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostShown)
    .execute()

export const findImport = (db: ReadDb, id: PeopleImportId, own: Own) =>
  imports(db)
    .where('id', '=', id)
    .where('started_by', 'is not distinct from', own)
    .executeTakeFirst()

export type ImportFound = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** Locked, so that one after the other reads it, brings it in or takes it away. */
export function lockImport(tx: Db, id: PeopleImportId, own: Own) {
  return tx
    .selectFrom('people_import')
    .select('id')
    .where('id', '=', id)
    .where('started_by', 'is not distinct from', own)
    .forUpdate()
    .executeTakeFirst()
}

/** The one that is being brought in for the longest; another process leaves it alone. */
export function lockNextImport(tx: Db) {
  return tx
    .selectFrom('people_import')
    .select(['id', 'started_by as startedBy'])
    .where('state', '=', 'working')
    .orderBy('started_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export const countEffects = (db: ReadDb, id: PeopleImportId) =>
  db
    .selectFrom('people_import_row')
    .select(['effect', (eb) => eb.fn.countAll<number>().as('rows')])
    .where('import_id', '=', id)
    .groupBy('effect')
    .execute()

interface Page {
  readonly effect: ImportEffect | undefined
  readonly after: number
  readonly most: number
}

export const listRows = (db: ReadDb, id: PeopleImportId, { effect, after, most }: Page) =>
  db
    .selectFrom('people_import_row as line')
    .leftJoin('person', 'person.id', 'line.person_id')
    .select(['line.number', 'line.effect', 'line.fields', 'line.notes', 'line.twin'])
    .select(['person.id as personId', 'person.name as personName'])
    .where('line.import_id', '=', id)
    .where('line.number', '>', after)
    .$if(effect !== undefined, (query) => query.where('line.effect', '=', effect ?? 'new'))
    .orderBy('line.number')
    .limit(most)
    .execute()

/** The next rows that may still write somebody down. */
export function listToDo(
  db: ReadDb,
  { id, doneUpTo, addsFits }: Pick<ImportFound, 'id' | 'doneUpTo' | 'addsFits'>,
  most: number,
) {
  return db
    .selectFrom('people_import_row')
    .select(['number', 'fields'])
    .where('import_id', '=', id)
    .where('number', '>', doneUpTo)
    .where('effect', 'in', addsFits ? ['new', 'fits'] : ['new'])
    .orderBy('number')
    .limit(most)
    .execute()
}

/** Files that nobody went ahead with, or that were brought in long ago. */
export async function removeOldImports(
  db: Db,
  before: { readonly read: Instant; readonly done: Instant },
): Promise<number> {
  const gone = await db
    .deleteFrom('people_import')
    .where((eb) =>
      eb.or([
        eb.and([eb('state', 'in', ['reading', 'read']), eb('started_at', '<', before.read)]),
        eb('done_at', '<', before.done),
      ]),
    )
    .returning('id')
    .execute()
  return gone.length
}

/** Rows that may be about somebody, whoever brought their file. */
export async function removeRowsAbout(tx: Db, personId: PersonId): Promise<void> {
  await sql`
    delete from people_import_row line using person
    where person.id = ${personId} and (
      line.person_id = person.id
      or cuppa_folded(line.fields ->> 'name') = person.folded_name
      or exists (
        select from contact_point point where point.person_id = person.id
          and line.fields -> 'contacts' @> jsonb_build_array(
            jsonb_build_object('kind', point.kind, 'key', point.value_key))))`.execute(tx)
}

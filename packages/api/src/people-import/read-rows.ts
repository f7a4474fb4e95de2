import { createHash } from 'node:crypto'

import { type Db, inTransaction } from '@cuppa/db'
import {
  importColumns,
  type ImportEffect,
  type ImportRow,
  judgeImportRow,
  peopleFileLimits,
  type PeopleImportId,
  type PersonId,
  readImportRow,
  type RowNote,
  wayOf,
} from '@cuppa/domain'
import { z } from 'zod'

import { demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { contactOf } from '../person/contact-of.ts'
import { type ImportView, viewOfImport } from './import-view.ts'
import { findMatches, readGroups } from './match.queries.ts'
import { ImportRef, lockOwnImport } from './on-import.ts'

/** Rows that are read, or written, in one transaction. */
export const rowsAtOnce = 500

export const ImportRows = z.strictObject({
  ...ImportRef.shape,
  rows: z
    .array(
      z.strictObject({
        /** The place in the file, where the headings are the first. */
        at: z
          .int()
          .min(2)
          .max(peopleFileLimits.rows + 1),
        fields: z
          .array(z.string().max(peopleFileLimits.field + 1))
          .max(peopleFileLimits.columns + 1),
      }),
    )
    .min(1)
    .max(rowsAtOnce),
})
export type ImportRows = z.infer<typeof ImportRows>

const Columns = z.array(z.enum(importColumns).nullable())

/** Reads the next rows of a file, and notes what each would do. Nobody is written down. */
// oxlint-disable-next-line house/whole-verb -- nobody is written down; bringing them in is in the record
export async function addImportRows(scope: Scope, input: ImportRows): Promise<ImportRef> {
  demand(scope, 'people')
  const { importId, rows } = input
  return inTransaction(scope.db, async (tx) => {
    const found = await lockOwnImport(tx, scope, importId)
    const isNext = rows.every(({ at }, place) => at > (rows[place - 1]?.at ?? found.lastRow))
    obey(refuseReading(isNext ? found.state : 'read'))
    const columns = Columns.parse(found.columns)
    const help = { contactOf, today: today(scope) }
    const read = rows.map(({ at, fields }) => ({ at, ...readImportRow(columns, fields, help) }))
    const fresh = await withoutTwins(tx, importId, read)
    await keepRows(tx, importId, await judge(tx, fresh))
    await tx
      .updateTable('people_import')
      .set({ rows_read: rows.at(-1)?.at ?? found.lastRow })
      .where('id', '=', importId)
      .execute()
    return { importId }
  })
}

const refuseReading = (state: string) =>
  state === 'reading'
    ? undefined
    : ({ kind: 'conflict', code: 'people/import-read-already', data: {} } as const)

type Read = { readonly at: number } & ReturnType<typeof readImportRow>
type Line =
  | { readonly at: number; readonly row: ImportRow; readonly notes: readonly RowNote[] }
  | { readonly at: number; readonly refused: RowNote; readonly twin?: number }

/** Of rows about one person the first counts; another says the same, or contradicts it. */
async function withoutTwins(tx: Db, id: PeopleImportId, read: readonly Read[]): Promise<Line[]> {
  const keyed = read.map((each) => ('row' in each ? { ...each, ...hashesOf(each.row) } : each))
  const asked = keyed.flatMap((each) => ('row' in each ? each.keys : []))
  const seen = await readKeys(tx, id, asked)
  const added: { key: string; number: number; content: string }[] = []
  const lines = keyed.map((each): Line => {
    if (!('row' in each)) return each
    const { at, row, notes, keys, content } = each
    const twin = keys.map((key) => seen.get(key)).find((before) => before !== undefined)
    if (twin) {
      const refused = twin.content === content ? 'row-twice' : 'row-conflict'
      return { at, refused, twin: twin.number }
    }
    for (const key of keys) {
      seen.set(key, { number: at, content })
      added.push({ key, number: at, content })
    }
    return { at, row, notes }
  })
  if (added.length > 0) {
    await tx
      .insertInto('people_import_key')
      .values(added.map((each) => ({ import_id: id, ...each })))
      .execute()
  }
  return lines
}

async function readKeys(tx: Db, id: PeopleImportId, keys: readonly string[]) {
  if (keys.length === 0) return new Map<string, { number: number; content: string }>()
  const rows = await tx
    .selectFrom('people_import_key')
    .select(['key', 'number', 'content'])
    .where('import_id', '=', id)
    .where('key', 'in', keys)
    .execute()
  return new Map(rows.map(({ key, ...first }) => [key, first]))
}

/** A name with each way to reach it, and all that a row says. Hashes, as nobody need read them. */
function hashesOf(row: ImportRow) {
  const name = row.name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const ways = row.contacts.length === 0 ? [''] : row.contacts.map(wayOf)
  return { keys: ways.map((way) => hash([name, way])), content: hash(row) }
}

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64')

interface Judged {
  readonly at: number
  readonly effect: ImportEffect
  readonly row: ImportRow | null
  readonly personId: PersonId | null
  readonly notes: readonly RowNote[]
  readonly twin: number | null
}

async function judge(tx: Db, lines: readonly Line[]): Promise<Judged[]> {
  const open = lines.flatMap((each) => ('row' in each ? [each] : []))
  const matches = await findMatches(
    tx,
    open.map(({ row }) => row),
  )
  const groups = await readGroups(tx)
  const judged = open.map(({ at, row, notes }, place): Judged => {
    const plan = judgeImportRow(row, matches.get(place) ?? [], groups)
    const { effect, personId } = plan
    return { at, effect, row, personId, notes: [...notes, ...plan.notes], twin: null }
  })
  return [...judged, ...lines.flatMap((each) => ('row' in each ? [] : [refusedLine(each)]))]
}

const refusedLine = ({ at, refused, twin }: Extract<Line, { refused: RowNote }>): Judged => ({
  at,
  effect: 'refused',
  row: null,
  personId: null,
  notes: [refused],
  twin: twin ?? null,
})

/** Of a row that is refused only its number and the reason are kept: who brings the file has the rest. */
async function keepRows(tx: Db, id: PeopleImportId, judged: readonly Judged[]): Promise<void> {
  await tx
    .insertInto('people_import_row')
    .values(
      judged.map(({ at, effect, row, personId, notes, twin }) => ({
        import_id: id,
        number: at,
        effect,
        fields: row && JSON.stringify(row),
        person_id: personId,
        notes: JSON.stringify(notes),
        twin,
      })),
    )
    .execute()
}

/** Says that a file is read to its end. */
// oxlint-disable-next-line house/whole-verb -- nobody is written down; bringing them in is in the record
export async function closeImport(scope: Scope, { importId }: ImportRef): Promise<ImportView> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const found = await lockOwnImport(tx, scope, importId)
    obey(refuseReading(found.state))
    if (found.lastRow === 0) {
      throw new RefusalError({ kind: 'rule', code: 'people/file-empty', data: {} })
    }
    await tx
      .updateTable('people_import')
      .set({ state: 'read' })
      .where('id', '=', importId)
      .execute()
    return viewOfImport(tx, { ...found, state: 'read' })
  })
}

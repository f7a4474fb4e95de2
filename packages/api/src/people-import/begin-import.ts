import { type Db, inTransaction } from '@cuppa/db'
import { line, PeopleImportId, peopleFileLimits, readHeadings } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { type ImportRef, lockOwnImport } from './on-import.ts'

/** Files that one of the team looks at or brings in at the same time. */
const mostOpen = 5

export const BeginImport = z.strictObject({
  fileName: line(200, 1),
  /** The first line of the file. */
  headings: z.array(z.string().max(peopleFileLimits.field + 1)).max(peopleFileLimits.columns + 1),
})
export type BeginImport = z.infer<typeof BeginImport>

/** Begins to read a file of people; its rows follow. Nobody but who brings it sees it. */
// oxlint-disable-next-line house/whole-verb -- nobody is written down; bringing them in is in the record
export async function beginImport(scope: Scope, input: BeginImport): Promise<ImportRef> {
  demand(scope, 'people')
  const read = readHeadings(input.headings)
  if ('refusal' in read) throw new RefusalError(read.refusal)
  const { columns } = read
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    await expectRoom(tx, scope)
    const id = PeopleImportId.parse(scope.newId())
    const unknown = input.headings.filter((_, at) => columns[at] === null)
    await tx
      .insertInto('people_import')
      .values({
        id,
        file_name: input.fileName,
        columns: JSON.stringify(columns),
        unknown: JSON.stringify(unknown.map(shortened)),
        state: 'reading',
        started_at: scope.now(),
        started_by: actorId(scope.actor),
      })
      .execute()
    return { importId: id }
  })
}

const shownLength = 60

/** A heading in one clean line; the longest say nothing. */
const shortened = (heading: string) => line(1_001).parse(heading.slice(0, shownLength))

async function expectRoom(tx: Db, { actor }: Scope): Promise<void> {
  const open = await tx
    .selectFrom('people_import')
    .select('id')
    .where('started_by', 'is not distinct from', actorId(actor))
    .where('state', '<>', 'done')
    .execute()
  if (open.length < mostOpen) return
  const data = { most: mostOpen }
  throw new RefusalError({ kind: 'rule', code: 'people/too-many-imports', data })
}

/** Takes a file away. Whoever it has written down already stays, and that is written down. */
// oxlint-disable-next-line house/whole-verb -- only what was written down is in the record, by `recordImport`
export async function dropImport(scope: Scope, { importId }: ImportRef): Promise<ImportRef> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const { state, fileName, written } = await lockOwnImport(tx, scope, importId)
    if (state === 'working') await recordImport(tx, scope, { id: importId, fileName, written })
    await tx.deleteFrom('people_import').where('id', '=', importId).execute()
    return { importId }
  })
}

/** The one entry of a file in the record, with what it did. */
export const recordImport = (
  tx: Db,
  scope: Scope,
  { id, ...facts }: { id: PeopleImportId; fileName: string; written: number },
): Promise<void> =>
  recordAudit(tx, scope, {
    command: 'people.import',
    subject: { kind: 'import', id },
    facts: { name: facts.fileName, count: facts.written },
  })

import { type Db, inTransaction } from '@cuppa/db'
import type { PeopleImportId } from '@cuppa/domain'
import { z } from 'zod'

import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { recordImport } from './begin-import.ts'
import { type ImportView, viewOfImport } from './import-view.ts'
import { findImport, type ImportFound, lockNextImport } from './import.queries.ts'
import { ImportRef, lockOwnImport, noSuchImport } from './on-import.ts'
import { writeSome } from './write-rows.ts'

export const BringIn = z.strictObject({
  ...ImportRef.shape,
  /** Whether those who may be here already come in as somebody of their own. Settled at the first call. */
  addsFits: z.boolean(),
})
export type BringIn = z.infer<typeof BringIn>

/**
 * Brings in the next people of a file, a batch at a time: whoever waits asks again until it is done,
 * and if nobody does, the work of each minute goes on.
 */
// oxlint-disable-next-line house/whole-verb -- one entry for all of a file, with its last batch
export async function bringIn(scope: Scope, { importId, addsFits }: BringIn): Promise<ImportView> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const found = await lockOwnImport(tx, scope, importId)
    if (found.state === 'reading') {
      throw new RefusalError({ kind: 'conflict', code: 'people/import-not-read', data: {} })
    }
    if (found.state === 'read') {
      await tx
        .updateTable('people_import')
        .set({ state: 'working', adds_fits: addsFits })
        .where('id', '=', importId)
        .execute()
    }
    if (found.state !== 'done') {
      const asked = found.state === 'read' ? { ...found, addsFits } : found
      await workOn({ ...scope, db: tx }, asked)
    }
    return viewOfImport(tx, await foundAgain(tx, scope, importId))
  })
}

async function foundAgain(tx: Db, { actor }: Scope, id: PeopleImportId): Promise<ImportFound> {
  const found = await findImport(tx, id, actorId(actor))
  if (!found) throw noSuchImport()
  return found
}

/** A batch of an import; after the last one it is over, and that is in the record. */
async function workOn(scope: Scope, found: ImportFound): Promise<void> {
  const { db: tx } = scope
  if (await writeSome(scope, found)) return
  await settle(tx, scope, found)
}

async function settle(tx: Db, scope: Scope, { id, fileName, written }: ImportFound) {
  await tx
    .updateTable('people_import')
    .set({ state: 'done', done_at: scope.now() })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('people_import_key').where('import_id', '=', id).execute()
  await recordImport(tx, scope, { id, fileName, written })
}

/** Goes on with files that somebody began to bring in and left; a process that dies loses nothing. */
export async function continueImports(scope: Scope): Promise<void> {
  demand(scope, 'people')
  for (;;) if (!(await continueAlone(scope))) return
}

function continueAlone(scope: Scope): Promise<boolean> {
  return inTransaction(scope.db, async (tx) => {
    const next = await lockNextImport(tx)
    if (!next) return false
    const { id, startedBy: personId } = next
    const acting =
      personId === null ? scope.actor : { kind: 'staff' as const, personId, name: '', roles: [] }
    const inner = { ...scope, db: tx, actor: acting }
    const found = await foundAgain(tx, inner, id)
    if (await mayStill(inner)) await workOn(inner, found)
    // Whoever may look after people no more brings in nobody else.
    else await settle(tx, inner, found)
    return true
  })
}

async function mayStill(scope: Scope): Promise<boolean> {
  try {
    await demandStill(scope.db, scope, 'people')
    return true
  } catch (error) {
    if (error instanceof RefusalError) return false
    throw error
  }
}

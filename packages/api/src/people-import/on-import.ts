import type { Db } from '@cuppa/db'
import { PeopleImportId } from '@cuppa/domain'
import { z } from 'zod'

import { demandStill } from '../identity/still-may.ts'
import { actorId } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findImport, type ImportFound, lockImport } from './import.queries.ts'

export const ImportRef = z.strictObject({ importId: PeopleImportId })
export type ImportRef = z.infer<typeof ImportRef>

/** A file of whoever asks, until the transaction ends; others have no business with it. */
export async function lockOwnImport(
  tx: Db,
  scope: Scope,
  id: PeopleImportId,
): Promise<ImportFound> {
  await demandStill(tx, scope, 'people')
  const own = actorId(scope.actor)
  const locked = await lockImport(tx, id, own)
  const found = locked && (await findImport(tx, id, own))
  if (!found) throw noSuchImport()
  return found
}

export const noSuchImport = () =>
  new RefusalError({ kind: 'not-found', code: 'people/import-not-found', data: {} })

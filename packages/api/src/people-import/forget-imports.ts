import type { Db } from '@cuppa/db'
import type { PersonId } from '@cuppa/domain'

import { days, later } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { removeOldImports, removeRowsAbout } from './import.queries.ts'

/** Rows are other people's data: a file that nobody brings in goes after a week, and what was brought in after a month. */
export function forgetOldImports(scope: Scope): Promise<number> {
  demand(scope, 'people')
  const now = scope.now()
  return removeOldImports(scope.db, { read: later(now, -days(7)), done: later(now, -days(30)) })
}

/** Nothing in files that wait leads to somebody who is forgotten. */
export const forgetInImports = (tx: Db, personId: PersonId): Promise<void> =>
  removeRowsAbout(tx, personId)

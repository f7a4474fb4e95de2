import type { ReadDb } from '@cuppa/db'

import { days } from '../kernel/moments.ts'
import type { Scope } from '../kernel/scope.ts'
import { communityName, findWhoMaySignIn } from './identity.queries.ts'
import { mayTry } from './limits.ts'

export const communityNameOf = (db: ReadDb) => communityName(db)

/** Whether somebody of the team has this mailbox. */
export async function isOfTheTeam(db: ReadDb, key: string): Promise<boolean> {
  const people = await findWhoMaySignIn(db, key)
  return people.some(({ isStaff }) => isStaff)
}

/** May this mailbox get one more invitation today? */
export const mayMail = (scope: Scope, key: string) =>
  mayTry(scope, { what: `invite to ${key}`, most: 5, within: days(1) })

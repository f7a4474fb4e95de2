import type { ReadDb } from '@cuppa/db'

import { days } from '../kernel/moments.ts'
import type { Scope } from '../kernel/scope.ts'
import { communityName, findWhoMaySignIn } from './identity.queries.ts'
import { mayTry } from './limits.ts'

export const communityNameOf = (db: ReadDb) => communityName(db)

/** Someone of the team with this mailbox. */
export const personWithAddress = (db: ReadDb, key: string) => findWhoMaySignIn(db, key)

/** May this mailbox get one more invitation today? */
export const mayMail = (scope: Scope, key: string) =>
  mayTry(scope, { what: `invite to ${key}`, most: 5, within: days(1) })

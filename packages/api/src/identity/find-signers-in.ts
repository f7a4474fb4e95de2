import type { ReadDb } from '@cuppa/db'

import { communityName, findWhoMaySignIn } from './identity.queries.ts'

/** Those who may sign in with a mailbox, for other slices; each may be nobody. */
export const findSignersIn = (db: ReadDb, emailKey: string) => findWhoMaySignIn(db, emailKey)

export const communityNameOf = (db: ReadDb): Promise<string> => communityName(db)

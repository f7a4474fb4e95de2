import type { Scope } from '@cuppa/api'
import type { Database } from '@cuppa/db'

import { findSecret } from '../config/secret.ts'
import { systemScope } from '../lifecycle/system-scope.ts'
import type { CommandInput } from './command.ts'
import { openFor } from './open.ts'

export interface Opened {
  readonly database: Database
  readonly secret: string
  readonly scope: Scope
}

/** Opens the database for one piece of work in the name of the system, and closes it whatever happens. */
export async function withSystem<Result>(
  { config }: Pick<CommandInput, 'config'>,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const database = await openFor(config)
  try {
    const secret = await findSecret(config.secret, config.dataDir)
    const now = () => new Date().toISOString()
    return await work({ database, secret, scope: systemScope({ config, database, secret, now }) })
  } finally {
    await database.close()
  }
}

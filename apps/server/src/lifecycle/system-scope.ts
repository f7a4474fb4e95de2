import type { Scope } from '@cuppa/api'

import type { Runtime } from '../runtime.ts'
import { newId } from './new-id.ts'

/** What the process itself does is done as the system. */
export const systemScope = ({
  database,
  config,
  secret,
  now,
}: Pick<Runtime, 'database' | 'config' | 'secret' | 'now'>): Scope => ({
  db: database.db,
  actor: { kind: 'system' },
  now,
  newId,
  tags: new Set(),
  secret,
  baseUrl: config.baseUrl,
  mailFrom: config.mailFrom,
})

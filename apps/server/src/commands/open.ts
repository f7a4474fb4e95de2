import { type Database, openDatabase } from '@cuppa/db'

import type { Config } from '../config/config.ts'
import { workerUrl } from '../lifecycle/built.ts'

/** PostgreSQL where an address is given, else the embedded database in the data folder. */
export function openFor({ databaseUrl, databaseDirectUrl, dataDir }: Config): Promise<Database> {
  if (databaseUrl === undefined) {
    return openDatabase({ folder: dataDir, ...(workerUrl && { workerUrl }) })
  }
  return openDatabase({
    url: databaseUrl,
    ...(databaseDirectUrl !== undefined && { directUrl: databaseDirectUrl }),
  })
}

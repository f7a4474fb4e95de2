import { setFlagsFromString } from 'node:v8'

import { type Database, openDatabase } from '@cuppa/db'

import type { Config } from '../config/config.ts'
import { workerUrl } from '../lifecycle/built.ts'

/** PostgreSQL where an address is given, else the embedded database in the data folder. */
export function openFor({ databaseUrl, databaseDirectUrl, dataDir }: Config): Promise<Database> {
  if (databaseUrl === undefined) {
    compileOnce()
    return openDatabase({ folder: dataDir, ...(workerUrl && { workerUrl }) })
  }
  return openDatabase({
    url: databaseUrl,
    ...(databaseDirectUrl !== undefined && { directUrl: databaseDirectUrl }),
  })
}

/**
 * The embedded engine is one huge WebAssembly module. Without the second, optimising compiler it
 * takes a third of the memory, for queries that cost up to a quarter more (ADR 0010). It has to be
 * said before the module is loaded, and the implied flags one by one.
 */
function compileOnce(): void {
  for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering', '--liftoff-only'])
    setFlagsFromString(flag)
}

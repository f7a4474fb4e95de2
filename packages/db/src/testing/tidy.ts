import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { dropScratch, scratchPrefix } from './scratch-database.ts'

/** Once a run is over: workers end without a word, and leave what they kept for their next test. */
export async function teardown(): Promise<void> {
  const prefix = scratchPrefix(process.pid)
  const left = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix.folder))
  await Promise.all(left.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })))
  await dropScratch(prefix.database)
}

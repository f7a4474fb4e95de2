import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { startWorker } from './engine.ts'

/** The major version of PostgreSQL inside this build; its files open with no other. */
export const engineMajor = 18

const making = 'making-'

/** The data was made by another major version of PostgreSQL. */
export class DataVersionError extends Error {
  constructor(found: string) {
    super(
      `This data was written by version ${found} of the embedded database, and this Cuppa brings version ${engineMajor}. ` +
        'Run "cuppa db:dump" with the Cuppa that wrote it, and load the dump into a new data folder. See docs/operations/database.md.',
    )
    this.name = 'DataVersionError'
  }
}

/** Makes the folder if need be, and keeps other users of the machine out of it. */
export function ensurePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
}

/**
 * Answers the database's directory inside `folder`, made when it was not there. It is made under
 * another name, flushed to the disk and renamed, so that a half-made one is never opened.
 */
export async function ensureDatabase(folder: string, workerUrl: URL): Promise<string> {
  const directory = join(folder, 'database')
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(making))) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
  if (!existsSync(directory)) {
    const temporary = join(folder, `${making}${process.pid}`)
    ensurePrivateFolder(temporary)
    const worker = await startWorker(workerUrl, { directory: temporary, make: true })
    await worker.terminate()
    flushTree(temporary)
    renameSync(temporary, directory)
    flush(folder)
  }
  refuseOtherMajor(directory)
  writeFileSync(join(folder, 'database.version'), `PostgreSQL ${engineMajor}\n`)
  return directory
}

function refuseOtherMajor(directory: string): void {
  const found = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim()
  if (found !== String(engineMajor)) throw new DataVersionError(found)
}

function flushTree(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) flushTree(inner)
    else if (entry.isFile()) flush(inner)
  }
  flush(path)
}

function flush(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** PostgreSQL's own code for a full disk; callers treat both alike. */
export class DiskFullError extends Error {
  readonly code = '53100'

  constructor(freeMegabytes: number) {
    super(`The disk is nearly full: only ${freeMegabytes} MB are free. Nothing was changed.`)
    this.name = 'DiskFullError'
  }
}

const megabyte = 1024 * 1024

/**
 * A check to run before each write: the engine hangs on a full disk, so we stop before it is full.
 * It looks at the disk at most once in `everyMs`.
 */
export function spaceGuard(
  folder: string,
  options: { floorMegabytes: number; everyMs: number; clock: () => number },
): () => void {
  let lookedAt = Number.NEGATIVE_INFINITY
  let free = Number.POSITIVE_INFINITY
  return () => {
    if (options.clock() - lookedAt >= options.everyMs) {
      const { bavail, bsize } = statfsSync(folder)
      free = Math.floor((bavail * bsize) / megabyte)
      lookedAt = options.clock()
    }
    if (free < options.floorMegabytes) throw new DiskFullError(free)
  }
}

import { DatabaseSync } from 'node:sqlite'

/** Somebody else has this data directory open. */
export class DataInUseError extends Error {
  constructor(directory: string) {
    super(
      `The data in ${directory} is in use by another Cuppa. Stop that one first, or set CUPPA_DATA_DIR to another folder.`,
    )
    this.name = 'DataInUseError'
  }
}

/**
 * Holds a directory for the life of this process, by an exclusive transaction on a small file.
 * The operating system lets go of it however the process ends, so no stale lock can remain, and
 * it needs no heartbeat, which a long call on the main thread would miss.
 */
export function lockData(directory: string, lockFile: string): () => void {
  const lock = new DatabaseSync(lockFile)
  try {
    lock.exec('pragma busy_timeout = 0')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    const busy = error instanceof Error && /locked|busy/i.test(error.message)
    throw busy ? new DataInUseError(directory) : error
  }
  // Closing a database that is closed is nothing to complain of.
  return () => {
    if (lock.isOpen) lock.close()
  }
}

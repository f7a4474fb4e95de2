import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { dumpData } from '@cuppa/db'

import { type Command, PlainError } from './command.ts'
import { withSystem } from './with-system.ts'

/** All data as SQL, in one file that only its owner can read. */
export const dump: Command = (input) =>
  withSystem(input, async ({ database }) => {
    const [file] = input.rest
    if (file === undefined) throw new PlainError('Say where to write it: pnpm cuppa db:dump file.sql')
    const target = createWriteStream(file, { mode: 0o600, flags: 'wx' })
    await pipeline(Readable.from(dumpData(database)), target).catch((error: unknown) => {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      throw isThere ? new PlainError(`${file} is there already. Choose another name.`) : error
    })
    input.say(`All data is in ${file}. Keep it safe: names and addresses are in it.`)
    return 0
  })

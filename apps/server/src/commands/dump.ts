import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { dumpDatabase, loadDump, migrate } from '@cuppa/db'

import { type Command, type CommandInput, PlainError } from './command.ts'
import { withSystem } from './with-system.ts'

/** All data as SQL, in one file that only its owner can read. */
export const dump: Command = (input) =>
  withSystem(input, async ({ database }) => {
    const file = fileOf(input, 'Say where to write it: pnpm cuppa db:dump file.sql')
    const target = createWriteStream(file, { mode: 0o600, flags: 'wx' })
    await pipeline(Readable.from(inLines(dumpDatabase(database))), target).catch(
      (error: unknown) => {
        throw codeOf(error) === 'EEXIST'
          ? new PlainError(`${file} is there already. Choose another name.`)
          : error
      },
    )
    input.say(`All data is in ${file}. Keep it safe: names and addresses are in it.`)
    return 0
  })

/** Puts such a file's data in the place of what is there, all of it or nothing. */
export const load: Command = (input) =>
  withSystem(input, async ({ database }) => {
    const file = fileOf(input, 'Say which file to load: pnpm cuppa db:load file.sql')
    await migrate(database)
    const source = createReadStream(file)
    await loadDump(
      database,
      createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY }),
    ).catch((error: unknown) => {
      throw codeOf(error) === 'ENOENT' ? new PlainError(`There is no file ${file}.`) : error
    })
    input.say(`The data of ${file} is in place. What was there before is gone.`)
    return 0
  })

async function* inLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

function fileOf({ rest: [file] }: CommandInput, otherwise: string): string {
  if (file === undefined) throw new PlainError(otherwise)
  return file
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

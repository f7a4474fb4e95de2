import { RefusalError } from '@cuppa/api'
import { DataInUseError, DataVersionError, ServerTooOldError } from '@cuppa/db'
import { explain } from '@cuppa/domain'

import { ConfigMistakes, readConfig } from '../config/config.ts'
import { PortInUseError } from '../lifecycle/start-server.ts'
import { createLog } from '../log/log.ts'
import { safeText } from '../log/safe-text.ts'
import { type Command, PlainError } from './command.ts'
import { doctor } from './doctor.ts'
import { dump, load } from './dump.ts'
import { serve, start } from './serve.ts'
import { exampleCommand, migrateCommand, signInLink } from './small-commands.ts'

const commands: Readonly<Record<string, { readonly does: string; readonly run: Command }>> = {
  start: {
    does: 'bring the database up to date, add the example if it is empty, and serve',
    run: start,
  },
  serve: { does: 'serve site, dashboard and API', run: serve },
  migrate: { does: 'bring the database up to date', run: migrateCommand },
  example: { does: 'bring in the example community, if there is nothing yet', run: exampleCommand },
  'sign-in-link': {
    does: 'print a link for someone who may sign in: sign-in-link name@example.org',
    run: signInLink,
  },
  doctor: { does: 'check this installation, and say what to do', run: doctor },
  'db:dump': { does: 'write all data as SQL: db:dump file.sql', run: dump },
  'db:load': { does: 'put the data of such a file in place: db:load file.sql', run: load },
}

/** Runs a command; every mistake that somebody can mend is one plain sentence and exit code 1. */
export async function runCommand(
  name: string,
  rest: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const command = commands[name]
  if (name === 'help' || name === '--help') return help(0)
  if (!command) return help(1, `There is no command "${safeText(name, 40)}".`)
  try {
    const config = readConfig(environment)
    return await command.run({ config, log: createLog(config.logLevel), rest, say: console.log })
  } catch (error) {
    return sayMistake(error)
  }
}

function sayMistake(error: unknown): number {
  if (error instanceof RefusalError) console.error(explain(error.refusal))
  else if (isPlain(error)) console.error(error.message)
  else if (isUnreachable(error)) {
    console.error('The database does not answer. Check DATABASE_URL, and that PostgreSQL runs.')
  } else
    console.error(
      safeText(error instanceof Error ? (error.stack ?? error.message) : String(error), 6_000),
    )
  return 1
}

const plainErrors = [
  ConfigMistakes,
  PlainError,
  PortInUseError,
  DataInUseError,
  DataVersionError,
  ServerTooOldError,
]

const isPlain = (error: unknown): error is Error =>
  plainErrors.some((kind) => error instanceof kind)

const isUnreachable = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '3D000', '28P01', '28000'].includes(String(error.code))

function help(code: number, mistake?: string): number {
  const lines = Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(14)}${does}`)
  const text = ['Say what to do: pnpm cuppa <command>', ...lines, '  help          show this'].join(
    '\n',
  )
  if (mistake === undefined) console.log(text)
  else console.error(`${mistake}\n${text}`)
  return code
}

import type { Config } from '../config/config.ts'
import type { Log } from '../log/log.ts'

/** What a command has to work with. */
export interface CommandInput {
  readonly config: Config
  readonly log: Log
  /** What stands after the command's name. */
  readonly rest: readonly string[]
  readonly say: (line: string) => void
}

/** Does its work and answers the exit code. */
export type Command = (input: CommandInput) => Promise<number>

/** A mistake of whoever runs us, in a sentence that says what to do. */
export class PlainError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'PlainError'
  }
}

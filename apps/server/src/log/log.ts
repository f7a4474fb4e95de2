import { type DestinationStream, type Logger, pino } from 'pino'

import type { Config } from '../config/config.ts'
import { safeText } from './safe-text.ts'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

type Facts = Readonly<Record<string, unknown>>

/** One JSON line for each event. Every text in it goes through {@link safeText}. */
export function createLog(level: Config['logLevel'], stream?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    messageKey: 'message',
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (facts: Facts) => safeFacts(facts),
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: (...args: never) => void) {
        const safe = args.map((arg) => (typeof arg === 'string' ? safeText(arg) : arg))
        Reflect.apply(method, this, safe)
      },
    },
  }
  return stream ? pino(options, stream) : pino(options)
}

function safeFacts(facts: Facts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, safeFact(fact)]))
}

function safeFact(fact: unknown): unknown {
  if (fact instanceof Error) return safeText(`${stackOf(fact)}${causesOf(fact)}`, 6_000)
  if (typeof fact === 'string') return safeText(fact)
  if (typeof fact === 'object' && fact !== null) return safeText(JSON.stringify(fact))
  return fact
}

const stackOf = ({ stack, message }: Error) => stack ?? message

/** What an error came from, or each of the several that it stands for. */
function causesOf(error: Error): string {
  const several: readonly unknown[] = error instanceof AggregateError ? error.errors : []
  return [error.cause, ...several]
    .map((cause) => (cause instanceof Error ? `\ncaused by ${stackOf(cause)}` : ''))
    .join('')
}

import type pg from 'pg'

import { mayBeReady } from '../may-be-ready.ts'

/** Each connection keeps its own, and the server some memory for each; ours are a few hundred. */
const most = 500

/** Short names for statements, the same on every connection; none for those that came too late. */
const names = new Map<string, string>()

function nameOf(sql: string): string | undefined {
  const known = names.get(sql)
  if (known !== undefined || names.size >= most) return known
  const name = `cuppa_${names.size}`
  names.set(sql, name)
  return name
}

/** Statements that come again on this connection are parsed and planned by the server once. */
export function keepReady(client: pg.PoolClient): void {
  const query: (...given: unknown[]) => unknown = client.query.bind(client)
  const prepared = (...given: unknown[]): unknown => {
    const [text, values, ...rest] = given
    const name = typeof text === 'string' && mayBeReady(text) ? nameOf(text) : undefined
    return name === undefined ? query(...given) : query({ name, text, values }, ...rest)
  }
  Object.defineProperty(client, 'query', { value: prepared })
}

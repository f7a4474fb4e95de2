import { join } from 'node:path'

import { load } from './lib/process.ts'
import { median, round, type Row } from './lib/table.ts'
import type { Given } from './lib/with-product.ts'

export const manyCallers = join(import.meta.dirname, 'lib/many-callers.lua')
const rounds = 5
const least = { postgres: 1_500, embedded: 700 } as const
const names = { embedded: 'embedded database', postgres: 'PostgreSQL' } as const
const wantedRows = 20

/** The record, of one kind of deed. */
export const listUrl = (base: string) =>
  `${base}/api/trpc/audit.list?input=${encodeURIComponent('{"command":"progress.post"}')}`

/** `audit.list` over HTTP, signed in, so that each call looks up its session and its roles first. */
export async function listOfRows({ engine, product, cookie }: Given): Promise<Row> {
  const url = listUrl(product.base)
  const rows = await rowsAt(url, cookie)
  if (rows !== wantedRows) throw new Error(`The list has ${rows} rows and not ${wantedRows}`)
  load(url, { headers: { cookie }, script: manyCallers })
  const turns = Array.from({ length: rounds }, () =>
    load(url, { headers: { cookie }, script: manyCallers }),
  )
  const perSecond = median(turns)
  return {
    what: `tRPC \`audit.list\` of ${rows} rows, signed in, output checked, ${names[engine]}, a second`,
    measured: round(perSecond),
    yardstick: `slowest and fastest of ${rounds}: ${round(Math.min(...turns))}, ${round(Math.max(...turns))}`,
    wanted: `at least ${round(least[engine])}`,
    met: perSecond >= least[engine],
  }
}

async function rowsAt(url: string, cookie: string): Promise<number> {
  const answer = await fetch(url, { headers: { cookie } })
  const body: { result: { data: { entries: readonly unknown[] } } } = JSON.parse(
    await answer.text(),
  )
  return body.result.data.entries.length
}

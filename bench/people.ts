import { join } from 'node:path'

import type { PeopleFigures } from './lib/measure-people.ts'
import { answerOf } from './lib/process.ts'
import { round, type Row } from './lib/table.ts'

const script = join(import.meta.dirname, 'lib/measure-people.ts')
const mostMs = 50

/** Lists, filters and searches among a million people, at their 99th percentile. */
export function peopleFigures(): Row[] {
  const figures: PeopleFigures = JSON.parse(answerOf(script, []))
  const row = (what: string, ms: number): Row => ({
    what: `${what}, ${round(figures.people)} people, PostgreSQL, output checked, p99`,
    measured: `${round(ms, 1)} ms`,
    yardstick: `51 rows by their key in one bare query ${round(figures.bare, 1)} ms`,
    wanted: `at most ${mostMs} ms`,
    met: ms <= mostMs,
  })
  return [
    row('`people.list` by name', figures.list),
    row('`people.list` with filters', figures.filter),
    row('`people.list` with a search, also with slips of the pen', figures.search),
  ]
}

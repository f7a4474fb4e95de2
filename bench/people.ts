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
    queueing(figures),
    {
      what: `to forget one of ${round(figures.people)} people, PostgreSQL, the slowest of 20`,
      measured: `${round(figures.erase)} ms`,
      yardstick: '',
      wanted: 'at most 1,000 ms',
      met: figures.erase <= 1_000,
    },
  ]
}

function queueing({ people, queued }: PeopleFigures): Row {
  const seconds = ((queued.ms / 1_000) * 50_000) / queued.people
  return {
    what: `a message to 50,000 of ${round(people)} people written down for the post office, PostgreSQL`,
    measured: `${round(seconds, 1)} s, from ${round(queued.people)} in ${round(queued.ms / 1_000, 1)} s`,
    yardstick: `all of those rows read by one bare query ${round(queued.bareMs / 1_000, 1)} s`,
    wanted: 'at most 30 s',
    met: seconds <= 30,
  }
}

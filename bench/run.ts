import { needPostgres } from '../tooling/tests/postgres.ts'
import { leaveServerCore, needTools } from './lib/process.ts'
import { type Row, tableOf } from './lib/table.ts'

needTools({ taskset: 'util-linux', nginx: 'nginx', wrk: 'wrk' })
leaveServerCore()
const postgres = await needPostgres()
if ('missing' in postgres) {
  console.error(postgres.missing)
  process.exit(1)
}
// Read by the helpers that make databases, so it is set before they are loaded.
process.env['CUPPA_TEST_DATABASE_URL'] = postgres.url
const { parts } = await import('./parts.ts')

try {
  const asked = process.argv.slice(2).filter((name) => name !== '--')
  const unknown = asked.filter((name) => !parts.has(name))
  if (unknown.length > 0) throw new Error(`The parts are ${[...parts.keys()].join(', ')}.`)
  const rows: Row[] = []
  for (const [name, measure] of parts) {
    if (asked.length > 0 && !asked.includes(name)) continue
    console.error(`Measuring ${name}`)
    rows.push(...(await measure()))
  }
  console.log(tableOf(rows))
} finally {
  await postgres.stop()
}

import { load } from './lib/process.ts'
import { round, type Row } from './lib/table.ts'
import type { Given } from './lib/with-product.ts'
import { listUrl, manyCallers } from './list-of-rows.ts'

const wanted = 250

/** Resident memory of the whole process after pages and lists were asked for in great number. */
export function memoryAfterLoad({ product, cookie }: Given): Row {
  for (const path of ['/', '/direction', '/direction/lineage', '/about']) {
    load(product.base + path, { headers: { 'accept-encoding': 'br' } })
  }
  load(listUrl(product.base), { headers: { cookie }, script: manyCallers, seconds: 10 })
  const megabytes = product.residentMegabytes()
  return {
    what: 'resident memory after the load, PostgreSQL',
    measured: `${round(megabytes)} MB`,
    yardstick: '',
    wanted: `at most ${wanted} MB`,
    met: megabytes <= wanted,
  }
}

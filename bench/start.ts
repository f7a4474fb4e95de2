import type { ScratchDatabase } from '@cuppa/db/testing'

import type { Engine } from './lib/community.ts'
import { freeBase, startProduct } from './lib/product.ts'
import { median, round, type Row } from './lib/table.ts'

const most = { embedded: 3_000, postgres: 1_000 } as const
const names = { embedded: 'embedded database', postgres: 'PostgreSQL' } as const
const starts = 5

/** From the start of the process to the first home page, with a database that is there already. */
export async function startTimes(
  engine: Engine,
  database: Pick<ScratchDatabase, 'address'>,
): Promise<Row> {
  const times: number[] = []
  for (let turn = 0; turn < starts; turn += 1) {
    const product = await startProduct(database, await freeBase())
    times.push(product.startedInMs)
    await product.stop()
  }
  const middle = median(times)
  return {
    what: `start to first answered page, warm, ${names[engine]}, median of ${starts}`,
    measured: `${round(middle / 1_000, 2)} s`,
    yardstick: `slowest ${round(Math.max(...times) / 1_000, 2)} s`,
    wanted: `at most ${most[engine] / 1_000} s`,
    met: middle <= most[engine],
  }
}

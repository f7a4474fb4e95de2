import { cachedPages } from './cached-pages.ts'
import { dashboardWeight } from './dashboard-weight.ts'
import { uncachedDirection } from './direction.ts'
import { eventFigures, unchangedFeed } from './events.ts'
import { importedPeople } from './import-people.ts'
import { communityOn, type Engine } from './lib/community.ts'
import type { Row } from './lib/table.ts'
import { withProduct } from './lib/with-product.ts'
import { lighthouse } from './lighthouse.ts'
import { listOfRows } from './list-of-rows.ts'
import { memoryAfterLoad } from './memory.ts'
import { homeWeight } from './page-weight.ts'
import { peopleFigures } from './people.ts'
import { productionSize } from './production-size.ts'
import { startTimes } from './start.ts'

const onPostgres = { engine: 'postgres', content: 'S' } as const
const onPostgresAsGiven = { engine: 'postgres', content: 'example' } as const
const asGiven = { engine: 'embedded', content: 'example' } as const

/** Every figure that is held against a wanted one, in parts that can be taken alone. */
export const parts: ReadonlyMap<string, () => Promise<Row[]>> = new Map([
  ['cached', () => withProduct(onPostgres, ({ product }) => cachedPages(product.base))],
  ['direction', async () => uncachedDirection()],
  [
    'weight',
    () =>
      withProduct(asGiven, async ({ product: { base } }) => [
        ...(await homeWeight(base)),
        await dashboardWeight(base),
      ]),
  ],
  [
    'lighthouse',
    () => withProduct(asGiven, async ({ product }) => [lighthouse(`${product.base}/`)]),
  ],
  [
    'events',
    async () => [
      ...eventFigures(),
      await withProduct(onPostgresAsGiven, ({ product }) => unchangedFeed(product.base)),
    ],
  ],
  [
    'people',
    async () => [
      ...peopleFigures(),
      ...(await withProduct(onPostgresAsGiven, (given) => importedPeople(given))),
    ],
  ],
  ['list', async () => [await listOn('postgres'), await listOn('embedded')]],
  ['start', async () => [await startOn('embedded'), await startOn('postgres')]],
  ['memory', () => withProduct(onPostgres, async (given) => [memoryAfterLoad(given)])],
  ['size', async () => productionSize()],
])

const listOn = (engine: Engine) => withProduct({ engine, content: 'S' }, listOfRows)

async function startOn(engine: Engine): Promise<Row> {
  await using database = await communityOn(engine, 'S')
  await database.close()
  // Waited for here: the database goes with the end of this block.
  return await startTimes(engine, database)
}

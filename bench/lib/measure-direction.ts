import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { SitePage, SiteRenderer } from '@cuppa/client'

import { askAsVisitor, communityOn, type Content, type Engine } from './community.ts'
import { median } from './table.ts'

/** What a run of this script prints. */
export interface DirectionFigures {
  readonly rendersASecond: number
  readonly statements: number
  readonly kilobytes: number
  /** The median of reading and rendering together. */
  readonly readAndRenderMs: number
  readonly readMs: number
}

const siteFolder = join(import.meta.dirname, '../../apps/site/dist')

async function measure(engine: Engine, content: Content): Promise<DirectionFigures> {
  const { renderPage }: SiteRenderer = await import(
    pathToFileURL(join(siteFolder, 'server/render-page.js')).href
  )
  await using database = await communityOn(engine, content)
  const ask = askAsVisitor(database)

  async function read() {
    const [view, community] = await Promise.all([ask.direction.current(), ask.community.get()])
    if (view === null) throw new Error('There is no direction to render')
    const page: SitePage = { name: 'direction', view, frozen: false, preview: false }
    return { page, view, community }
  }

  const render = ({ page, community }: Awaited<ReturnType<typeof read>>) =>
    renderPage(page, {
      community,
      baseUrl: 'http://localhost:3000',
      path: '/direction',
      indexed: true,
      today: '2026-11-23',
      assets: {
        styles: ['/assets/site.css'],
        script: null,
        preloadFont: null,
        themeStyle: '/t.css',
      },
    })

  const known = await read()
  const both = await timesOf(60, async () => render(await read()))
  const reads = await timesOf(30, read)
  return {
    rendersASecond: perSecond(() => render(known)),
    statements: known.view.statements.length,
    kilobytes: Buffer.byteLength(render(known)) / 1024,
    readAndRenderMs: median(both),
    readMs: median(reads),
  }
}

/** Milliseconds of each of the later turns; the first third only warms up. */
async function timesOf(turns: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return times.slice(Math.floor(turns / 3))
}

/** The median of five stretches of a second, after one that warms up. */
function perSecond(work: () => unknown): number {
  const stretch = () => {
    const begun = performance.now()
    let count = 0
    while (performance.now() - begun < 1_000) {
      work()
      count += 1
    }
    return (count * 1_000) / (performance.now() - begun)
  }
  stretch()
  return median(Array.from({ length: 5 }, stretch))
}

const [engine, content] = process.argv.slice(2)
const figures = await measure(
  engine === 'postgres' ? 'postgres' : 'embedded',
  content === 'S' ? 'S' : 'example',
)
console.log(JSON.stringify(figures))

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { SitePage, SiteRenderer } from '@cuppa/client'

import { createKeptReads, keepIn } from '../../apps/server/src/cache/kept-reads.ts'
import { askAsVisitor, communityOn, type Content, type Engine } from './community.ts'
import { median } from './table.ts'

/** What a run of this script prints. */
export interface DirectionFigures {
  readonly rendersASecond: number
  readonly statements: number
  readonly kilobytes: number
  /** Medians of reading and rendering together: with nothing kept, and after a progress update. */
  readonly coldMs: number
  readonly afterUpdateMs: number
}

const siteFolder = join(import.meta.dirname, '../../apps/site/dist')

async function measure(engine: Engine, content: Content): Promise<DirectionFigures> {
  const { renderPage }: SiteRenderer = await import(
    pathToFileURL(join(siteFolder, 'server/render-page.js')).href
  )
  await using database = await communityOn(engine, content)
  const reads = createKeptReads()
  const ask = askAsVisitor(database, keepIn(reads))

  async function read() {
    const [view, community] = await Promise.all([ask.direction.current(), ask.community.get()])
    if (view === null) throw new Error('There is no direction to render')
    return { view, community }
  }

  const render = ({
    page,
    community,
  }: ReturnType<typeof withNews<Awaited<ReturnType<typeof read>>>>) =>
    renderPage(page, {
      community,
      baseUrl: 'http://localhost:3000',
      path: '/direction',
      indexed: true,
      today: '2026-11-23',
      assets: {
        styles: ['/assets/site.css'],
        script: null,
        newPasskeyScript: null,
        preloadFont: null,
        themeStyle: '/t.css',
      },
    })

  async function afterChange(change: () => void) {
    return median(
      await timesOf(60, async () => {
        change()
        render(withNews(await read()))
      }),
    )
  }

  const known = await read()
  return {
    coldMs: await afterChange(() => reads.dropAll()),
    afterUpdateMs: await afterChange(() => reads.drop(['progress'])),
    rendersASecond: perSecond(() => render(withNews(known))),
    statements: known.view.statements.length,
    kilobytes: Buffer.byteLength(render(withNews(known))) / 1024,
  }
}

type DirectionPage = Extract<SitePage, { name: 'direction' }>

let news = 0

/** One statement has something new to tell each time, as a page that nothing changed in is not rendered again. */
function withNews<Read extends Pick<DirectionPage, 'view'>>(read: Read) {
  news += 1
  const { statements } = read.view
  const at = statements.findLastIndex(({ progress }) => progress !== null)
  const told = statements.map((statement, index) =>
    index === at && statement.progress !== null
      ? { ...statement, progress: { ...statement.progress, words: `News number ${news}` } }
      : statement,
  )
  const view = { ...read.view, statements: told }
  const page: SitePage = { name: 'direction', view, shownAs: 'today' }
  return { ...read, view, page }
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

import { round, type Row } from './lib/table.ts'
import { weigh } from './lib/wire.ts'

const most = { page: 25, withFonts: 60 }
const kilobytes = (bytes: number) => `${round(bytes / 1024, 1)} KB`

/** What a phone downloads to show the home page: compressed HTML and CSS, then the fonts it names. */
export async function homeWeight(base: string): Promise<Row[]> {
  const text = await (await fetch(`${base}/`)).text()
  const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, path]) => path ?? '')
  const html = await weigh(base, ['/'])
  const styles = await weigh(base, named(/<link rel="stylesheet" href="([^"]+)"/g))
  const fonts = await weigh(base, named(/<link[^>]+href="([^"]+\.woff2)"/g))
  const scripts = await weigh(base, named(/<script[^>]+src="([^"]+)"/g))
  const page = html + styles
  return [
    {
      what: 'home: HTML and CSS, compressed',
      measured: kilobytes(page),
      yardstick: `HTML ${kilobytes(html)}, CSS ${kilobytes(styles)}`,
      wanted: `at most ${most.page} KB`,
      met: page <= most.page * 1024,
    },
    {
      what: 'home: with its fonts',
      measured: kilobytes(page + fonts),
      yardstick: "WordPress's default theme: 61 KB",
      wanted: `at most ${most.withFonts} KB`,
      met: page + fonts <= most.withFonts * 1024,
    },
    {
      what: 'home: JavaScript',
      measured: `${scripts} bytes`,
      yardstick: '',
      wanted: '0 bytes',
      met: scripts === 0,
    },
  ]
}

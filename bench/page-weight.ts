import { request } from 'node:http'

import { round, type Row } from './lib/table.ts'

const kilobytes = (bytes: number) => `${round(bytes / 1024, 1)} KB`

/** What a phone downloads to show the home page: compressed HTML and CSS, then the fonts it preloads. */
export async function pageWeight(base: string): Promise<Row[]> {
  const home = await wire(`${base}/`)
  const text = await (await fetch(`${base}/`)).text()
  const styles = [...text.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href]) => href ?? '')
  const fonts = [...text.matchAll(/<link[^>]+href="([^"]+\.woff2)"/g)].map(([, href]) => href ?? '')
  const scripts = [...text.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => src ?? '')
  const weigh = async (paths: readonly string[]) =>
    (await Promise.all(paths.map((path) => wire(base + path)))).reduce((sum, size) => sum + size, 0)
  const page = home + (await weigh(styles))
  const withFonts = page + (await weigh(fonts))
  const script = await weigh(scripts)
  return [
    { what: 'home: HTML and CSS, compressed', measured: kilobytes(page), yardstick: `HTML alone ${kilobytes(home)}`, wanted: 'at most 25 KB', met: page <= 25 * 1024 },
    { what: 'home: with its fonts', measured: kilobytes(withFonts), yardstick: 'default theme of a well-known blog: 61 KB', wanted: 'at most 60 KB', met: withFonts <= 60 * 1024 },
    { what: 'home: JavaScript', measured: `${script} bytes`, yardstick: '', wanted: '0 bytes', met: script === 0 },
  ]
}

/** The bytes of the body on the wire, in the best encoding a browser asks for. */
function wire(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      let size = 0
      answer.on('data', (part: Buffer) => (size += part.length)).on('end', () => resolve(size))
    })
      .on('error', reject)
      .end()
  })
}

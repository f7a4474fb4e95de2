import { startNginx } from './lib/nginx.ts'
import { load } from './lib/process.ts'
import { median, round, type Row } from './lib/table.ts'

const gzip = { 'accept-encoding': 'gzip' }

/** Cached pages against nginx with the same bytes, in turns, so that a slow moment hits both. */
export async function cachedPages(base: string, rounds = 5): Promise<Row[]> {
  const pages = { home: '/', direction: '/direction' }
  const bytes: Record<string, Buffer> = {}
  for (const [name, path] of Object.entries(pages)) bytes[name] = await rawGzip(base + path)
  const nginx = await startNginx(bytes)
  const rows: Row[] = []
  try {
    for (const [name, path] of Object.entries(pages)) {
      const etag = (await fetch(base + path, { headers: gzip })).headers.get('etag') ?? ''
      const runs = Array.from({ length: rounds }, () => ({
        ours: load(base + path, gzip),
        nginx: load(nginx.urlOf(name), gzip),
        notModified: load(base + path, { ...gzip, 'if-none-match': etag }),
      }))
      const ours = median(runs.map((run) => run.ours))
      const yard = median(runs.map((run) => run.nginx))
      const ratio = median(runs.map((run) => run.ours / run.nginx))
      const faster = median(runs.map((run) => run.notModified / run.ours))
      rows.push(
        {
          what: `cached ${path}, gzip, requests/s`,
          measured: `${round(ours)} (${round(ratio, 2)} of nginx)`,
          yardstick: `nginx ${round(yard)}`,
          wanted: 'at least 0.7 of nginx',
          met: ratio >= 0.7,
        },
        {
          what: `304 for ${path}, requests/s`,
          measured: `${round(median(runs.map((run) => run.notModified)))} (${round(faster, 2)} of the full answer)`,
          yardstick: `full answer ${round(ours)}`,
          wanted: 'faster than the full answer',
          met: faster > 1,
        },
      )
    }
  } finally {
    await nginx.stop()
  }
  return rows
}

/** The compressed body as it goes over the wire; fetch would unpack it. */
async function rawGzip(url: string): Promise<Buffer> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    request(url, { headers: gzip }, (answer) => {
      const parts: Buffer[] = []
      answer
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve(Buffer.concat(parts)))
    })
      .on('error', reject)
      .end()
  })
}

import { startNginx } from './lib/nginx.ts'
import { load } from './lib/process.ts'
import { median, round, type Row } from './lib/table.ts'
import { wire } from './lib/wire.ts'

const gzip = { 'accept-encoding': 'gzip' }
const rounds = 5
const pages = { home: '/', direction: '/direction' }

interface Turn {
  readonly ours: number
  readonly nginx: number
  readonly unchanged: number
}

/** Cached pages against nginx with the same bytes, in turns, so that a slow moment hits both. */
export async function cachedPages(base: string): Promise<Row[]> {
  const bytes: Record<string, Buffer> = {}
  for (const [name, path] of Object.entries(pages)) bytes[name] = await wire(base + path, 'gzip')
  const nginx = await startNginx(bytes)
  try {
    const rows: Row[] = []
    for (const [name, path] of Object.entries(pages)) {
      rows.push(...(await onePage(base + path, nginx.urlOf(name))))
    }
    return rows
  } finally {
    await nginx.stop()
  }
}

async function onePage(url: string, nginxUrl: string): Promise<Row[]> {
  const answer = await fetch(url, { headers: gzip })
  const held = { ...gzip, 'if-none-match': answer.headers.get('etag') ?? '' }
  load(url, { headers: gzip })
  const turns = Array.from({ length: rounds }, () => ({
    ours: load(url, { headers: gzip }),
    nginx: load(nginxUrl, { headers: gzip }),
    unchanged: load(url, { headers: held }),
  }))
  return rowsOf(new URL(url).pathname, turns)
}

function rowsOf(path: string, turns: readonly Turn[]): Row[] {
  const ours = median(turns.map((turn) => turn.ours))
  const nginx = median(turns.map((turn) => turn.nginx))
  const unchanged = median(turns.map((turn) => turn.unchanged))
  const ratio = median(turns.map((turn) => turn.ours / turn.nginx))
  const faster = median(turns.map((turn) => turn.unchanged / turn.ours))
  return [
    {
      what: `cached \`${path}\`, gzip, a second`,
      measured: `${round(ours)}, ${round(ratio, 2)} of nginx`,
      yardstick: `nginx ${round(nginx)}`,
      wanted: 'at least 0.7 of nginx',
      met: ratio >= 0.7,
    },
    {
      what: `"unchanged" (304) for \`${path}\`, a second`,
      measured: `${round(unchanged)}, ${round(faster, 2)} of the full page`,
      yardstick: `full page ${round(ours)}`,
      wanted: 'faster than the full page',
      met: faster > 1,
    },
  ]
}

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { round, type Row } from './lib/table.ts'

const apps = join(import.meta.dirname, '../apps')
const wanted = 150

/** What has to be on a server beside Node: the built folders, without the types that only builds read. */
export function productionSize(): Row[] {
  const parts = ['server', 'site', 'dashboard'].map((app) => bytesIn(join(apps, app, 'dist')))
  const megabytes = parts.reduce((sum, bytes) => sum + bytes, 0) / 1024 / 1024
  return [
    {
      what: 'production install (built folders), MB',
      measured: round(megabytes, 1),
      yardstick: '-',
      wanted: `at most ${wanted}`,
      met: megabytes <= wanted,
    },
  ]
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('types') && !path.endsWith('.tsbuildinfo'))
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0)
}

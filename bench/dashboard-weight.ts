import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { round, type Row } from './lib/table.ts'
import { weigh } from './lib/wire.ts'

const folder = join(import.meta.dirname, '../apps/dashboard/dist')
const entry = 'index.html'
const firstRoute = 'src/overview/overview-page.tsx'
const wanted = 160

type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[] }>
>

/** The JavaScript that the dashboard's first page needs: its entry, its own page, and all they import. */
export async function dashboardWeight(base: string): Promise<Row> {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
  const files = filesOf(manifest, [entry, firstRoute])
  const scripts = Object.values(manifest).filter(({ file }) => file.endsWith('.js')).length
  const bytes = await weigh(
    base,
    files.map((file) => `/dashboard/${file}`),
  )
  return {
    what: "dashboard: first load's JavaScript, compressed",
    measured: `${round(bytes / 1024, 1)} KB`,
    yardstick: `${files.length} of ${scripts} files: routes are split`,
    wanted: `at most ${wanted} KB`,
    met: bytes <= wanted * 1024,
  }
}

function filesOf(manifest: Manifest, names: readonly string[]): string[] {
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    for (const imported of manifest[name]?.imports ?? []) visit(imported)
  }
  for (const name of names) {
    if (!manifest[name]) throw new Error(`The dashboard's manifest has no ${name}`)
    visit(name)
  }
  return [...seen].flatMap((name) => manifest[name]?.file ?? [])
}

import { spawnSync } from 'node:child_process'

import { findChromium } from '../tooling/chromium.ts'
import type { Row } from './lib/table.ts'

const version = '13.5.0'
/** The four that were asked for; newer versions know more. */
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Lighthouse's four mobile scores for one page; fetched for the run, for it is too big to install for everyone. */
export function lighthouse(url: string): Row {
  const chromium = findChromium()
  const run = spawnSync(
    'npx',
    [
      '--yes',
      `lighthouse@${version}`,
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${categories.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking',
    ],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, ...(chromium !== undefined && { CHROME_PATH: chromium }) },
    },
  )
  const scores = scoresOf(run.stdout)
  const told = scores.map(([name, score]) => `${name} ${score}`).join(', ')
  return {
    what: `Lighthouse ${version} mobile for \`${new URL(url).pathname}\``,
    measured: told || 'did not run',
    yardstick: '',
    wanted: '100 in all four',
    met: scores.length === categories.length && scores.every(([, score]) => score === 100),
  }
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
}

function scoresOf(text: string): [name: string, score: number][] {
  if (!text.startsWith('{')) return []
  const report: Report = JSON.parse(text)
  return Object.entries(report.categories).map(([name, { score }]) => [
    name,
    Math.round((score ?? 0) * 100),
  ])
}

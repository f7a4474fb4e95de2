import { spawnSync } from 'node:child_process'

import { findChromium } from '../tooling/chromium.ts'
import type { Row } from './lib/table.ts'

const version = '13.5.0'

/** Lighthouse's four mobile scores for one page; fetched for the run, for it is too big to install for everyone. */
export function lighthouse(url: string): Row {
  const run = spawnSync(
    'npx',
    ['--yes', `lighthouse@${version}`, url, '--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox --disable-background-networking'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, CHROME_PATH: findChromium() } },
  )
  const scores = scoresOf(run.stdout)
  return {
    what: `Lighthouse ${version} mobile for ${new URL(url).pathname}`,
    measured: Object.entries(scores).map(([name, score]) => `${name} ${score}`).join(', ') || 'did not run',
    yardstick: '',
    wanted: '100 in all four',
    met: Object.keys(scores).length === 4 && Object.values(scores).every((score) => score === 100),
  }
}

function scoresOf(report: string): Record<string, number> {
  try {
    const { categories } = JSON.parse(report) as { categories: Record<string, { score: number | null }> }
    return Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]))
  } catch {
    return {}
  }
}

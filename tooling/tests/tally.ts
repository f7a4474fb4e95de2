import { readFileSync } from 'node:fs'

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly unknown[]
  }[]
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly errors?: readonly unknown[]
}

export function tallyVitest(report: VitestReport): Tally {
  // A file that could not even be loaded has no tests of its own to fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests,
  }
}

export function tallyPlaywright({ stats, errors = [] }: PlaywrightReport): Tally {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/** A run that ended badly, or left no report, or ran nothing, is a failure whatever its report says. */
export function judge(tally: Tally | undefined, exitCode: number): Tally {
  if (tally === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const bad = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0)
  return bad ? { ...tally, failed: 1 } : tally
}

export const total = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.reduce((sum, { skipped }) => sum + skipped, 0),
})

/** The report as `Shape`: both tools write the shape above, and `judge` fails when they do not. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows which tool wrote the file
export function readReport<Shape>(path: string): Shape | undefined {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    return JSON.parse(readFileSync(path, 'utf8')) as Shape
  } catch {
    return undefined
  }
}

export type { PlaywrightReport, VitestReport }

import { expect, test } from 'vitest'

import { judge, tallyPlaywright, tallyVitest, total } from './tally.ts'

const vitest = (passed: number, failed: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  testResults: [],
})

test('a test file that could not be loaded counts as a failure', () => {
  const report = { ...vitest(3, 0), testResults: [{ status: 'failed', assertionResults: [] }] }

  expect(tallyVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test('a browser test that passed only at the second try counts as a failure', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 2 }

  expect(tallyPlaywright({ stats })).toEqual({ passed: 4, failed: 1, skipped: 2 })
})

test.each([
  ['left no report', undefined, 0],
  ['ran no test', tallyVitest(vitest(0, 0)), 0],
  ['ended badly though every test passed', tallyVitest(vitest(5, 0)), 1],
])('a run that %s is a failure', (_, tally, exitCode) => {
  expect(judge(tally, exitCode).failed).toBe(1)
})

test('the parts add up', () => {
  const parts = [judge(tallyVitest(vitest(5, 1)), 1), judge(tallyVitest(vitest(2, 0)), 0)]

  expect(total(parts)).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

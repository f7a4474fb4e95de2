import { defineConfig, devices } from '@playwright/test'

import { findChromium } from '../../tooling/chromium.ts'

const chromium = findChromium()
const site = /site\..*\.spec\.ts/

/** One built server on a fresh data directory serves every spec; global set-up says where it listens. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../.cuppa/playwright.json' }]],
  outputDir: '../../test-results',
  use: {
    ...devices['Desktop Chrome'],
    ...(chromium && { launchOptions: { executablePath: chromium } }),
    locale: 'en-GB',
    // To record every step takes as long as the steps; ask for it with `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    // One community for all, so its specs run one after the other, in the order of their names.
    { name: 'staff', testMatch: /staff\..*\.spec\.ts/, workers: 1 },
    { name: 'script', testMatch: site, dependencies: ['staff'] },
    {
      name: 'no-script',
      testMatch: site,
      use: { javaScriptEnabled: false },
      dependencies: ['staff'],
    },
    { name: 'checks', testMatch: /checks\..*\.spec\.ts/, dependencies: ['staff'] },
  ],
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { configDefaults, defineProject } from 'vitest/config'

/** The document the project was born from is not part of it, and may lie beside the checkout. */
const hasSeed = existsSync(join(import.meta.dirname, '../../../shared/seed'))

/** Tests here run on a real database, and some of them tell long stories. */
export default defineProject({
  test: {
    name: 'api',
    // A worker keeps what it has loaded and its databases from one file to the next.
    isolate: false,
    globalSetup: ['../db/src/testing/tidy.ts'],
    include: ['src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(hasSeed ? [] : ['src/**/seed-document.test.ts'])],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The embedded engine starts in half the time when its code is not optimised at once.
    execArgv: ['--liftoff-only'],
  },
})

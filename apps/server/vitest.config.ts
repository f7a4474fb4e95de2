import { configDefaults, defineProject } from 'vitest/config'

const onPostgres = Boolean(process.env['CUPPA_TEST_DATABASE_URL'])

export default defineProject({
  test: {
    name: 'server',
    // A worker keeps what it has loaded and its databases from one file to the next.
    isolate: false,
    globalSetup: ['../../packages/db/src/testing/tidy.ts'],
    include: ['src/**/*.test.ts'],
    // Two processes cannot share the embedded database.
    exclude: [...configDefaults.exclude, ...(onPostgres ? [] : ['src/**/*.pg.test.ts'])],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The embedded engine starts in half the time when its code is not optimised at once.
    execArgv: ['--liftoff-only'],
  },
})

import { configDefaults, defineProject } from 'vitest/config'

const onPostgres = Boolean(process.env['CUPPA_TEST_DATABASE_URL'])

export default defineProject({
  test: {
    name: 'db',
    globalSetup: ['src/testing/tidy.ts'],
    include: ['src/**/*.test.ts'],
    // Each engine runs what is true of it: the rest runs on both.
    exclude: [...configDefaults.exclude, onPostgres ? 'src/embedded/**' : 'src/**/*.pg.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The embedded engine starts in half the time when its code is not optimised at once.
    execArgv: ['--liftoff-only'],
  },
})

import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The embedded engine starts in half the time when its code is not optimised at once.
    execArgv: ['--liftoff-only'],
  },
})

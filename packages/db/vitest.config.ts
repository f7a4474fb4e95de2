import { defineProject } from 'vitest/config'

export default defineProject({
  test: {
    name: 'db',
    include: ['src/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The embedded engine starts in half the time when its code is not optimised at once.
    execArgv: ['--liftoff-only'],
  },
})

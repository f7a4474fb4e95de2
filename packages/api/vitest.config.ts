import { defineProject } from 'vitest/config'

/** Tests here run on a real database, and some of them tell long stories. */
export default defineProject({
  test: {
    name: 'api',
    include: ['src/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

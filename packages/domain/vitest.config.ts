import { defineConfig } from 'vitest/config'

// Pure functions leave nothing behind, so test files may share their workers and modules.
export default defineConfig({
  test: { name: 'domain', include: ['src/**/*.test.ts'], isolate: false, testTimeout: 30_000 },
})

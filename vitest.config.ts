import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const root = import.meta.dirname

const rooms = ['packages', 'apps'].flatMap((layer) =>
  readdirSync(join(root, layer)).map((name) => ({ name, path: `${layer}/${name}` })),
)

const pure = ['domain', 'ui']

/** A room with its own vitest.config.ts is taken as it is; the others get this. */
const plain = (name: string, path: string, include: string): TestProjectConfiguration => ({
  extends: true,
  // Pure rooms share one world: nothing in them can leave anything behind.
  test: { name, root: join(root, path), include: [include], isolate: !pure.includes(name) },
})

export default defineConfig({
  test: {
    projects: [
      ...rooms.map(({ name, path }) =>
        existsSync(join(root, path, 'vitest.config.ts'))
          ? path
          : plain(name, path, '{src,test}/**/*.test.{ts,tsx}'),
      ),
      plain('tooling', 'tooling', '**/*.test.ts'),
    ],
    passWithNoTests: false,
    // A test fails by what it finds, not by how busy the machine is.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    allowOnly: false,
  },
})

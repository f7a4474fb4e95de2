import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const root = import.meta.dirname

const rooms = ['packages', 'apps'].flatMap((layer) =>
  readdirSync(join(root, layer)).map((name) => ({ name, path: `${layer}/${name}` })),
)

/** A room with its own vitest.config.ts is taken as it is; the others get this. */
const plain = (name: string, path: string, include: string): TestProjectConfiguration => ({
  extends: true,
  test: { name, root: join(root, path), include: [include] },
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
    allowOnly: false,
  },
})

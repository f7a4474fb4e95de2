import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { defineConfig, type Plugin } from 'vite'

const dist = join(import.meta.dirname, 'dist')
const worker = fileURLToPath(import.meta.resolve('@cuppa/db/embedded-worker'))

/** Two builds: the server with its command line, and the embedded database's thread. Each is one file. */
export default defineConfig(({ mode }) => ({
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  plugins: [mode === 'worker' ? shipEngine() : shipPainter()],
  build: {
    target: 'node24',
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: false,
    rolldownOptions: {
      external: [/^@electric-sql\/pglite/, 'pg-native', 'sharp'],
      input: mode === 'worker' ? { 'database-worker': worker } : { cuppa: 'src/cli.ts' },
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
}))

/** The embedded engine finds its own files, so they go along as they are. */
function shipEngine(): Plugin {
  return {
    name: 'ship-engine',
    closeBundle() {
      const require = createRequire(worker)
      const from = dirname(dirname(require.resolve('@electric-sql/pglite')))
      const to = join(dist, 'node_modules/@electric-sql/pglite')
      mkdirSync(join(to, 'dist'), { recursive: true })
      cpSync(join(from, 'package.json'), join(to, 'package.json'))
      for (const name of readdirSync(join(from, 'dist'), { recursive: true, encoding: 'utf8' })) {
        if (/\.(js|wasm|data|tar\.gz)$/.test(name))
          cpSync(join(from, 'dist', name), join(to, 'dist', name))
      }
    },
  }
}

/** The library that makes pictures is partly machine code, for the system that this is built on. */
function shipPainter(): Plugin {
  return {
    name: 'ship-painter',
    closeBundle() {
      const require = createRequire(import.meta.url)
      const home = dirname(dirname(require.resolve('sharp')))
      // pnpm lays beside a package just what it depends on, and of machine code only what fits here.
      cpSync(dirname(home), join(dist, 'node_modules'), {
        recursive: true,
        dereference: true,
        filter: (path) => !/[/\\](?:@types|src|install|\.bin)$/.test(path),
      })
    },
  }
}

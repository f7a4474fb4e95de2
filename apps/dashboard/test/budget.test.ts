import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { build } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'

/** What is allowed before the first page stands, compressed. */
const mostKilobytes = 160

const Chunk = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
})
const Manifest = z.record(z.string(), Chunk)

let folder = ''
let manifest: z.infer<typeof Manifest> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cuppa-dashboard-'))
  const root = join(import.meta.dirname, '..')
  // As it is shipped: with the test's own NODE_ENV, libraries bring their checks for developers.
  vi.stubEnv('NODE_ENV', 'production')
  await build({ root, logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } })
  vi.unstubAllEnvs()
  const text = await readFile(join(folder, '.vite/manifest.json'), 'utf8')
  manifest = Manifest.parse(JSON.parse(text))
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A chunk and all that must be there before it runs. */
function withImports(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return seen
  seen.add(key)
  for (const next of chunk.imports) withImports(next, seen)
  return seen
}

async function kilobytes(keys: Iterable<string>): Promise<number> {
  let sum = 0
  for (const key of keys) {
    const file = manifest[key]?.file
    if (file?.endsWith('.js')) sum += gzipSync(await readFile(join(folder, file))).byteLength
  }
  return sum / 1024
}

const firstLoad = () => {
  const seen = withImports('index.html')
  return withImports('src/overview/overview-page.tsx', seen)
}

test(`the first page needs at most ${mostKilobytes} KB of script, compressed`, async () => {
  const size = await kilobytes(firstLoad())
  console.info(`first load: ${size.toFixed(1)} KB`)
  expect(size).toBeGreaterThan(50)
  expect(size).toBeLessThanOrEqual(mostKilobytes)
})

test('what only some pages need is not in the first load', () => {
  const later = [
    'src/draft/order-page.tsx',
    'src/draft/draft-page.tsx',
    'src/source/source-form.tsx',
  ]
  const first = firstLoad()
  expect(later.filter((key) => first.has(key))).toEqual([])
  expect(manifest['index.html']?.dynamicImports).toContain('src/draft/order-page.tsx')
})

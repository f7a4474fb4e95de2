import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

import { encodeAll, type Variants } from '../cache/encodings.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

export interface StaticFile {
  readonly type: string
  readonly variants: () => Promise<Variants>
}

/**
 * The files of a built folder, by their address. Only what was there at the start is there at all:
 * an address is looked up, never turned into a path, so no spelling of `..` leads anywhere.
 */
export async function readStaticFiles(
  folder: string,
  prefix: string,
): Promise<ReadonlyMap<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && types[extname(entry.name)] !== undefined)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
  return new Map(
    files.map((path) => {
      const type = types[extname(path)] ?? 'application/octet-stream'
      const address = `${prefix}${relative(folder, path).split(sep).join('/')}`
      return [address, { type, variants: once(path, type) }]
    }),
  )
}

/** Read and compressed when first asked for, then kept. */
function once(path: string, type: string): () => Promise<Variants> {
  let kept: Promise<Variants> | undefined
  return () => {
    kept ??= readFile(path)
      .then((content) => encodeAll(content, type))
      .catch((error: unknown) => {
        kept = undefined
        throw error
      })
    return kept
  }
}

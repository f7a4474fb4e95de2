import { closeSync, fsyncSync, openSync } from 'node:fs'

import { NodeFS } from '@electric-sql/pglite/nodefs'

interface Stream {
  readonly nfd?: number
  readonly node: object
}

interface NodeFiles {
  stream_ops: { fsync?: (stream: Stream) => number }
  realPath: (node: object) => string
}

const ioError = 29

/** Counts real flushes, so that a test can see them. */
export const flushes = { count: 0 }

/**
 * The engine's files on the disk, flushed for real. As shipped, the file system has no `fsync`
 * at all: PostgreSQL asks, is told "done", and a power cut loses everything since.
 */
export class DurableFS extends NodeFS {
  override async init(
    ...[engine, options]: Parameters<NodeFS['init']>
  ): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(engine, options)
    const preRun = emscriptenOpts.preRun
    const before = Array.isArray(preRun) ? preRun : preRun ? [preRun] : []
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...before, flushForReal] },
    }
  }
}

function flushForReal(module: object): void {
  const files = nodeFilesOf(module)
  files.stream_ops.fsync = (stream) => {
    try {
      if (stream.nfd === undefined) flushDirectory(files.realPath(stream.node))
      else fsyncSync(stream.nfd)
      flushes.count += 1
      return 0
    } catch {
      return ioError
    }
  }
}

function flushDirectory(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** PGlite hands its compiled module to `preRun`; NODEFS is on it, but not in its types. */
function nodeFilesOf(module: object): NodeFiles {
  if (!('NODEFS' in module))
    throw new Error('PGlite no longer exposes NODEFS: commits would not be flushed.')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is emscripten's; a test counts real flushes
  return module.NODEFS as NodeFiles
}

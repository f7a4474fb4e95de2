import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Letters, type Unreadable, watchLetters } from './read-letters.ts'

export interface SpooledFile extends AsyncDisposable {
  readonly letters: Letters | Unreadable
  readonly size: number
  /** The text of it, in parts; fails where its mark promised other letters. */
  readonly text: (letters: Letters) => AsyncGenerator<string>
}

/** A file that promises less than it is. */
export class TooLongError extends Error {}

/**
 * Puts what is sent into a file that nobody else can read, so that neither a slow sender nor a slow
 * database holds the other up, and memory stays as it is. The file is gone when the work is done.
 */
export async function spool(
  body: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<SpooledFile> {
  const folder = await mkdtemp(join(tmpdir(), 'cuppa-people-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'people.csv')
  try {
    const { letters, size } = await write(path, body, mostBytes)
    return {
      letters,
      size,
      text: (known) => textOf(path, known),
      [Symbol.asyncDispose]: remove,
    }
  } catch (error) {
    await remove()
    throw error
  }
}

async function write(path: string, body: AsyncIterable<Uint8Array>, mostBytes: number) {
  const watch = watchLetters()
  let size = 0
  await using file = await open(path, 'wx', 0o600)
  for await (const bytes of body) {
    size += bytes.byteLength
    if (size > mostBytes) throw new TooLongError('The file is too long')
    watch.take(bytes)
    await file.writeFile(bytes)
  }
  return { letters: watch.answer(), size }
}

async function* textOf(path: string, letters: Letters): AsyncGenerator<string> {
  const decoder = new TextDecoder(letters, { fatal: true })
  for await (const bytes of createReadStream(path)) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}

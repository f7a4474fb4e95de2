import { HTTPException } from 'hono/http-exception'

import type { Visit } from './environment.ts'

const mostBytes = 64 * 1024
const mostFields = 100

/** The fields of a plain HTML form; one value for each name, and nothing but text. */
export async function readForm(visit: Visit): Promise<Readonly<Record<string, string>>> {
  refuseOtherTypes(visit, 'application/x-www-form-urlencoded')
  const text = await readText(visit, mostBytes)
  const pairs = [...new URLSearchParams(text)]
  const names = new Set(pairs.map(([name]) => name))
  if (pairs.length > mostFields || names.size !== pairs.length) throw new HTTPException(400)
  return Object.fromEntries(pairs)
}

/** Packed bodies are refused: what looks small could be without end. */
export function refuseOtherTypes(visit: Visit, wanted: string): void {
  const type = visit.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  const packed = visit.req.header('content-encoding') ?? 'identity'
  if (type !== wanted || packed !== 'identity') throw new HTTPException(415)
}

/** The body, or 413 as soon as it is too long, whatever its headers promised. */
export async function readText(visit: Visit, most: number): Promise<string> {
  if (Number(visit.req.header('content-length') ?? 0) > most) throw new HTTPException(413)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of visit.req.raw.body ?? []) {
    size += part.byteLength
    if (size > most) throw new HTTPException(413)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

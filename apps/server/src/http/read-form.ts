import { HTTPException } from 'hono/http-exception'

import { mostBytesAt } from './body-limits.ts'
import type { Visit } from './environment.ts'
import { isModestJson } from './modest-json.ts'

const mostFields = 100

/** The fields of a plain HTML form; one value for each name, and nothing but text. */
export async function readForm(visit: Visit): Promise<Readonly<Record<string, string>>> {
  refuseOtherTypes(visit, 'application/x-www-form-urlencoded')
  const pairs = [...new URLSearchParams(await readText(visit))]
  const names = new Set(pairs.map(([name]) => name))
  if (pairs.length > mostFields || names.size !== pairs.length) throw new HTTPException(400)
  return Object.fromEntries(pairs)
}

/** The text of a body that is JSON; not parsed yet, but known to be neither deep nor wide. */
export async function readJson(visit: Visit): Promise<string> {
  refuseOtherTypes(visit, 'application/json')
  const json = await readText(visit)
  if (!isModestJson(json)) throw new HTTPException(400)
  return json
}

function refuseOtherTypes(visit: Visit, wanted: string): void {
  const type = visit.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== wanted) throw new HTTPException(415)
}

/** The body, or 413 as soon as it is too long, whatever its headers promised. */
async function readText(visit: Visit): Promise<string> {
  const most = mostBytesAt(visit.req.path)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of visit.req.raw.body ?? []) {
    size += part.byteLength
    if (size > most) throw new HTTPException(413)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

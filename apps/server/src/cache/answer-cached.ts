import type { IncomingMessage, ServerResponse } from 'node:http'

import { headersFor } from '../http/headers.ts'
import { chooseEncoding, type Encoded, holds } from './encodings.ts'
import type { CachedPage } from './page-cache.ts'

interface Ready {
  readonly full: string[]
  readonly unchanged: string[]
}

/** Headers are the same for each answer of a page: they are laid out once. */
const laidOut = new WeakMap<CachedPage, Map<string, Ready>>()

/** Answers straight on the socket: no routing, no copying, and an unchanged page costs no body. */
export function answerCached(
  request: IncomingMessage,
  response: ServerResponse,
  { page, secure }: { readonly page: CachedPage; readonly secure: boolean },
): void {
  const form = page.variants[chooseEncoding(request.headers['accept-encoding'])]
  const { bytes, etag } = form
  const { full, unchanged } = readyHeaders(page, form, secure)
  if (holds(request.headers['if-none-match'], etag)) {
    response.writeHead(304, unchanged)
    response.end()
    return
  }
  response.writeHead(200, full)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

function readyHeaders(
  page: CachedPage,
  { bytes, etag, encoding }: Encoded,
  secure: boolean,
): Ready {
  const byForm = laidOut.get(page) ?? new Map<string, Ready>()
  laidOut.set(page, byForm)
  const form = `${encoding} ${secure}`
  const kept = byForm.get(form)
  if (kept) return kept
  // A browser keeps the other headers with the page, so "unchanged" need not say them again.
  const unchanged = flat(cachedHeaders(etag))
  const ready = {
    unchanged,
    full: [
      ...unchanged,
      ...flat({
        ...headersFor(page.contentType, secure),
        'content-type': page.contentType,
        'content-length': String(bytes.length),
        ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      }),
    ],
  }
  byForm.set(form, ready)
  return ready
}

/** What a browser may keep: it asks each time, and is told "unchanged" where that is so. */
export const cachedHeaders = (etag: string) => ({
  'cache-control': 'public, max-age=0, must-revalidate',
  etag,
  vary: 'accept-encoding',
})

const flat = (headers: Readonly<Record<string, string>>): string[] => Object.entries(headers).flat()

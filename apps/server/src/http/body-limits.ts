import type { IncomingMessage, ServerResponse } from 'node:http'

import { peopleFileLimits } from '@cuppa/domain'

const usual = 64 * 1024
const forProcedures = 1024 * 1024

const forFiles = peopleFileLimits.megabytes * 1024 * 1024

/** The longest body that an address takes. */
export function mostBytesAt(path: string): number {
  if (path.startsWith('/api/trpc/')) return forProcedures
  return /^\/dashboard\/imports\/people(?:\?|$)/.test(path) ? forFiles : usual
}

type Asked = Pick<IncomingMessage, 'headers' | 'method' | 'url'>

const isRead = ({ method }: Asked) => method === 'GET' || method === 'HEAD'

export const hasBody = ({ headers }: Asked) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/**
 * The status for a body that is refused by what its headers say of it, before any of it is read:
 * one where none belongs, a packed one, as what looks small could be without end, and one too long.
 */
export function refusedBody(request: Asked): 400 | 413 | 415 | undefined {
  if (!hasBody(request)) return undefined
  if (isRead(request)) return 400
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return 415
  const length = Number(request.headers['content-length'] ?? 0)
  return length > mostBytesAt(request.url ?? '') ? 413 : undefined
}

const mostUnread = forProcedures
const patienceMs = 500

/**
 * Once the answer is made, what still comes of the body is let through for a moment, as a client
 * that is cut off while it sends may never see the answer. Past that, the connection ends: Node by
 * itself would read on for as long as somebody sends.
 */
export function leaveRestUnread(request: IncomingMessage, response: ServerResponse): void {
  response.once('prefinish', () => {
    if (request.complete) return
    let size = 0
    const count = (part: Buffer) => {
      size += part.length
      if (size > mostUnread) end()
    }
    const end = () => {
      request.off('data', count).pause()
      request.socket.destroySoon()
    }
    const timer = setTimeout(end, patienceMs).unref()
    request.on('data', count).once('close', () => clearTimeout(timer))
  })
}

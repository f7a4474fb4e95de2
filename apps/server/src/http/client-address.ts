import type { IncomingMessage } from 'node:http'

/**
 * Where a request comes from. Each trusted proxy adds one address at the end of X-Forwarded-For;
 * whatever stands before those was written by the client, and is not believed.
 */
export function clientAddress(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string {
  const direct = request.socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return direct
  const given = [request.headers['x-forwarded-for'] ?? []].flat().join(',')
  const hops = given
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  const claimed = hops.at(-trustedProxies)
  return claimed !== undefined && /^[\da-f.:]{2,45}$/i.test(claimed) ? claimed : direct
}

import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

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

/**
 * Whose tries are counted together. One line in the newer kind of network has a million million
 * million addresses, so its first half stands for all of them; an older address stands for itself,
 * also where it is written in the newer way.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const older = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (older !== undefined) return older
  const [front = '', back = ''] = address.split('::')
  const [before, after] = [partsOf(front), partsOf(back)]
  // Written with dots, the end of an address is two parts in one.
  const written = before.length + after.length + Number(address.includes('.'))
  const zeros = Array.from({ length: Math.max(0, 8 - written) }, () => '0')
  const half = [...before, ...zeros, ...after].slice(0, 4)
  return `${half.map((part) => Number.parseInt(part, 16).toString(16)).join(':')}::/64`
}

const partsOf = (text: string) => text.split(':').filter(Boolean)

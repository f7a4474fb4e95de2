import type { Server, ServerResponse } from 'node:http'
import { BlockList, isIPv6, type Socket } from 'node:net'

export interface ConnectionLimits {
  /** How many connections are open at most. */
  readonly most: number
  /** How many of them one address may have, so that nobody takes the room of all. */
  readonly mostOfOne: number
  /** Whose connections are not counted: a proxy near us speaks for everyone. */
  readonly speaksForMany: (address: string) => boolean
}

/** Many people can share an address: a ward, a school. Each browser opens about six connections. */
export const usualLimits = { most: 2_000, mostOfOne: 250 } as const

/**
 * Keeps room for those who come next. Where all the room is taken, by everyone or by one address,
 * the oldest connection goes that asks for nothing: idle, or slow to say what it wants (S54). The
 * ones that wait for our answer stay.
 */
export function limitConnections(server: Server, limits: ConnectionLimits): void {
  /** In the order in which they came, each with the answer it got or waits for. */
  const open = new Map<Socket, ServerResponse | undefined>()
  const counts = new Map<string, number>()

  const free = (whose?: string): boolean => {
    for (const [socket, answer] of open) {
      if (whose !== undefined && socket.remoteAddress !== whose) continue
      if (answer && isOurTurn(answer)) continue
      socket.destroy()
      return true
    }
    return false
  }

  server.on('connection', (socket) => {
    const { remoteAddress: from } = socket
    if (from === undefined) return
    const counted = !limits.speaksForMany(from)
    const isFull = counted && (counts.get(from) ?? 0) >= limits.mostOfOne
    if ((isFull && !free(from)) || (open.size >= limits.most && !free())) {
      socket.destroy()
      return
    }
    open.set(socket, undefined)
    if (counted) counts.set(from, (counts.get(from) ?? 0) + 1)
    socket.once('close', () => {
      open.delete(socket)
      if (!counted) return
      const left = (counts.get(from) ?? 1) - 1
      if (left > 0) counts.set(from, left)
      else counts.delete(from)
    })
  })
  server.prependListener('request', ({ socket }, answer) => {
    if (open.has(socket)) open.set(socket, answer)
  })
}

/** All was asked, and we have not answered it all. */
const isOurTurn = ({ req, writableEnded }: ServerResponse) => req.complete && !writableEnded

const near = new BlockList()
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')
near.addSubnet('fe80::', 10, 'ipv6')
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  near.addSubnet(net, bits, 'ipv4')
}

/** On this machine or its own network, where a proxy stands, if there is one. */
export const isNear = (address: string) => near.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

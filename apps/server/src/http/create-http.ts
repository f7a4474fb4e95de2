import { createServer, type Server } from 'node:http'

import type { Config } from '../config/config.ts'
import { refusedBody } from './body-limits.ts'
import {
  type ConnectionLimits,
  isNear,
  limitConnections,
  usualLimits,
} from './limit-connections.ts'

/** How much time and room a client gets. */
export interface ServerLimits extends ConnectionLimits {
  /** For its headers, and for all of a request. */
  readonly headersMs: number
  readonly requestMs: number
  /** How often the two are looked at. */
  readonly checkMs: number
}

export const limitsFor = ({ trustedProxies }: Config): ServerLimits => ({
  headersMs: 15_000,
  requestMs: 30_000,
  checkMs: 5_000,
  ...usualLimits,
  speaksForMany: (address) => trustedProxies > 0 || isNear(address),
})

/** Node's server, with an end to how long and how much anybody can ask of it. */
export function createHttp(limits: ServerLimits): Server {
  const server = createServer({
    requestTimeout: limits.requestMs,
    headersTimeout: limits.headersMs,
    connectionsCheckingInterval: limits.checkMs,
    keepAliveTimeout: 65_000,
    maxHeaderSize: 16 * 1024,
    // A request without a body, as almost all are, makes no stream for one: a quarter less work.
    optimizeEmptyRequests: true,
  })
  limitConnections(server, limits)
  // Who asks before they send is told before they send.
  server.on('checkContinue', (request, response) => {
    if (refusedBody(request) === undefined) response.writeContinue()
    server.emit('request', request, response)
  })
  return server
}

import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'

/** What Hono knows of a request, beside the request. */
export interface Environment {
  Bindings: HttpBindings
  Variables: { requestId: string }
}
export type App = Hono<Environment>
export type Visit = Context<Environment>

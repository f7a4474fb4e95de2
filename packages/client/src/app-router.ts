import type { AppRouter as ServersRouter } from '@cuppa/api'

/**
 * Every procedure of the server, with what it takes and answers.
 *
 * @example
 * type Failure = inferRouterError<AppRouter>
 */
export type AppRouter = ServersRouter

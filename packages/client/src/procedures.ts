import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

import type { AppRouter } from './app-router.ts'

/**
 * What each procedure takes.
 *
 * @example
 * const filter: CuppaInputs['event']['upcoming'] = { kind: 'talk' }
 */
export type CuppaInputs = inferRouterInputs<AppRouter>

/**
 * What each procedure answers.
 *
 * @example
 * type Upcoming = CuppaOutputs['event']['upcoming']['events']
 */
export type CuppaOutputs = inferRouterOutputs<AppRouter>

import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'

import type { AppRouter } from './app-router.ts'
import { errorDataOf } from './refusal-of.ts'

export interface CuppaOptions {
  /** Where the API answers. */
  readonly url?: string
  /** What sends the requests; the browser's own by default. */
  readonly fetch?: typeof globalThis.fetch
}

/** The typed client, the cache of its answers, and the options that tie the two together. */
export interface Cuppa {
  readonly client: TRPCClient<AppRouter>
  readonly queryClient: QueryClient
  readonly trpc: TRPCOptionsProxy<AppRouter>
}

/**
 * Everything a page needs to talk to the server.
 *
 * @example
 * const { trpc } = createCuppa()
 * const draft = useQuery(trpc.draft.get.queryOptions({ edition: '2020-2022' }))
 */
export function createCuppa({
  url = '/api/trpc',
  fetch = globalThis.fetch,
}: CuppaOptions = {}): Cuppa {
  const client = createTRPCClient<AppRouter>({ links: [linkTo(url, fetch)] })
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 5_000, retry: (count, error) => count < 2 && mayPass(error) },
    },
  })
  const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })
  return { client, queryClient, trpc }
}

/** The header tells our own pages from a foreign form; a browser does not let others set it. */
const linkTo = (url: string, fetch: typeof globalThis.fetch) =>
  httpBatchLink({
    url,
    maxItems: 10,
    maxURLLength: 2_000,
    headers: { 'x-cuppa': '1' },
    fetch: (input, init) => fetch(input, { ...asRequest(init), credentials: 'same-origin' }),
  })

/** The link's own type of options is a part of the browser's. */
const asRequest = (init: object | undefined): RequestInit => ({ ...init })

/** Worth another try: nobody answered, or the server fell over. A no stays a no. */
function mayPass(error: unknown): boolean {
  const { httpStatus } = errorDataOf(error)
  return httpStatus === undefined || httpStatus >= 500
}

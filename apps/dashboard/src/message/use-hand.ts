import { useSuspenseInfiniteQuery } from '@tanstack/react-query'

import { client } from '../app/cuppa.ts'

interface Wanted {
  readonly channel: 'phone' | 'post'
  readonly show: 'open' | 'settled'
}

const first: string | null = null

/** Calls or letters as far as they are read, and how to read more; nothing where that is all. */
export function useHand({ channel, show }: Wanted) {
  const query = useSuspenseInfiniteQuery({
    queryKey: ['messages', channel, show],
    queryFn: ({ pageParam }) => client.message.list.query({ channel, show, after: pageParam }),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next,
  })
  return {
    messages: query.data.pages.flatMap((page) => page.messages),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
  }
}

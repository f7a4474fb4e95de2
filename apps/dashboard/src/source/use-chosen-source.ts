import { sayDate } from '@cuppa/domain'
import { useQuery } from '@tanstack/react-query'

import { trpc } from '../app/cuppa.ts'

/** The chosen source in words, from whichever list it was met in. */
export function useChosenSource(sourceId: string) {
  const sources = useQuery(trpc.source.list.queryOptions({ search: '', after: null }))
  if (!sourceId) return null
  const found = sources.data?.items.find(({ id }) => id === sourceId)
  return { id: sourceId, words: found ? `${found.title}, ${sayDate(found.happenedOn)}` : '' }
}

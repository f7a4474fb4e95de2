import type { SourceId } from '@cuppa/domain'
import { useQuery } from '@tanstack/react-query'

import { trpc } from '../app/cuppa.ts'
import type { KnownSource } from './source-values.ts'

interface Whole {
  readonly id: SourceId
  readonly title: string
}

/** What a source can be part of: the newest sessions and events, and what it is part of already. */
export function useWholes(source: KnownSource | undefined): readonly Whole[] {
  const newest = useQuery(trpc.source.list.queryOptions({ search: '', after: null })).data?.items
  const found = (newest ?? []).filter(
    ({ id, kind }) => id !== source?.id && (kind === 'session' || kind === 'event'),
  )
  const there = source?.partOf
  return there && !found.some(({ id }) => id === there.id) ? [there, ...found] : found
}

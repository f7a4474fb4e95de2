import type { EventListItem } from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'

import { type client, trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'

export type Series = Awaited<ReturnType<typeof client.series.edit.query>>

export interface SeriesNow {
  readonly series: Series
  /** Its dates that are on or to come. */
  readonly coming: readonly EventListItem[]
  /** Why somebody cannot change it: what people see is changed by those who may publish. */
  readonly mayNot: string | undefined
}

/** The id of a series, by its address. */
export function useSeriesId(slug: string) {
  const all = useSuspenseQuery(trpc.series.list.queryOptions()).data
  return all.find((one) => one.slug === slug)?.id
}

export function useSeries(seriesId: Series['id']): SeriesNow {
  const series = useSuspenseQuery(trpc.series.edit.queryOptions({ seriesId })).data
  const coming = useSuspenseQuery(trpc.event.list.queryOptions({ when: 'coming', seriesId })).data
    .events
  const isSeen = series.makes === 'published' || coming.some(({ state }) => state !== 'draft')
  const mayNotWrite = useWhyNot('write')
  const mayNotPublish = useWhyNot('publish')
  return { series, coming, mayNot: isSeen ? mayNotPublish : mayNotWrite }
}

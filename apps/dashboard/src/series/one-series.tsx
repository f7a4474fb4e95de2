import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { Page } from '../parts/page.tsx'
import { useSeries, useSeriesId, type SeriesNow } from './use-series.ts'

export interface OneSeriesProps {
  readonly slug: string
  readonly children: (now: SeriesNow) => ReactNode
}

/** A page about one series, found by its address; or a page that says there is none. */
export function OneSeries({ slug, children }: OneSeriesProps) {
  const seriesId = useSeriesId(slug)
  if (seriesId) return <Found seriesId={seriesId}>{children}</Found>
  return (
    <Page title="We could not find this series">
      <p>
        <Link to="/events/series">See all events that repeat</Link>
      </p>
    </Page>
  )
}

interface FoundProps {
  readonly seriesId: SeriesNow['series']['id']
  readonly children: (now: SeriesNow) => ReactNode
}

const Found = ({ seriesId, children }: FoundProps) => children(useSeries(seriesId))

/** The way back from what is about a series to its own page. */
export function BackToSeries({ slug }: { readonly slug: string }) {
  return (
    <p>
      <Link to="/events/series/$slug" params={{ slug }}>
        Back to all its dates
      </Link>
    </p>
  )
}

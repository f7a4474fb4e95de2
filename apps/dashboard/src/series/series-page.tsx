import { sayRecurrence, type EventListItem, type SeriesId } from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { type client, trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { EventRow } from '../event/events-page.tsx'
import { Empty, Page, Part } from '../parts/page.tsx'
import { SeriesActs } from './series-acts.tsx'
import { SeriesForm } from './series-form.tsx'

import styles from '../event/event.module.css'

const route = getRouteApi('/events/series/$slug')

export type Series = Awaited<ReturnType<typeof client.series.edit.query>>

/** One rule with its dates, and what all dates to come have in common. */
export function SeriesPage() {
  const { slug } = route.useParams()
  const all = useSuspenseQuery(trpc.series.list.queryOptions()).data
  const found = all.find((one) => one.slug === slug)
  if (found) return <OneSeries seriesId={found.id} />
  return (
    <Page title="We could not find this series">
      <p>
        <Link to="/events/series">See all events that repeat</Link>
      </p>
    </Page>
  )
}

function OneSeries({ seriesId }: { readonly seriesId: SeriesId }) {
  const series = useSuspenseQuery(trpc.series.edit.queryOptions({ seriesId })).data
  const coming = useSuspenseQuery(trpc.event.list.queryOptions({ when: 'coming', seriesId })).data
    .events
  const mayNot = useMayNotChange(series, coming)
  return (
    <Page
      title={`${series.title}: all its dates`}
      intro={`${sayRecurrence(series.recurrence, series.startsWall)}.`}
    >
      <p className={styles['counts']}>{standingOf(series)}</p>
      {series.ended ? null : <SeriesActs series={series} mayNot={mayNot} />}
      <Part title="Dates to come">
        {coming.length === 0 ? <Empty>No date is still to come.</Empty> : null}
        <ul role="list" className={styles['list']}>
          {coming.map((event) => (
            <li key={event.id}>
              <EventRow event={event} />
            </li>
          ))}
        </ul>
      </Part>
      {series.ended ? null : (
        <Part title="What is told about all dates to come">
          <SeriesForm key={series.id} series={series} mayNot={mayNot} />
        </Part>
      )}
    </Page>
  )
}

function standingOf({ ended, makes }: Series): string {
  if (ended) return 'It has ended: no more dates are made.'
  return makes === 'published'
    ? 'Everyone sees new dates as soon as they are made. To follow another rule, end it and start a new one.'
    : 'New dates are drafts first. To follow another rule, end it and start a new one.'
}

/** What people see is changed by those who may publish. */
function useMayNotChange({ makes }: Series, coming: readonly EventListItem[]) {
  const isSeen = makes === 'published' || coming.some(({ state }) => state !== 'draft')
  const mayNotWrite = useWhyNot('write')
  const mayNotPublish = useWhyNot('publish')
  return isSeen ? mayNotPublish : mayNotWrite
}

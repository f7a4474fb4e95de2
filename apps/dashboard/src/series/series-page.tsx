import { sayRule } from '@cuppa/domain'
import { getRouteApi, Link } from '@tanstack/react-router'

import { EventRow } from '../event/events-page.tsx'
import { Empty, Page, Part } from '../parts/page.tsx'
import { OneSeries } from './one-series.tsx'
import { SeriesActs } from './series-acts.tsx'
import { SeriesForm } from './series-form.tsx'
import type { Series, SeriesNow } from './use-series.ts'

import styles from '../event/event.module.css'

const route = getRouteApi('/events/series/$slug')

/** One rule with its dates, and what all dates to come have in common. */
export function SeriesPage() {
  const { slug } = route.useParams()
  return <OneSeries slug={slug}>{(now) => <ItsDates {...now} />}</OneSeries>
}

function ItsDates({ series, coming, mayNot }: SeriesNow) {
  return (
    <Page
      title={`${series.title}: all its dates`}
      intro={`${sayRule(series.recurrence, series.startsWall, coming[0]?.when.startsWall)}.`}
    >
      <p className={styles['counts']}>{standingOf(series)}</p>
      {series.ended ? null : <Ways slug={series.slug} />}
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

/** What has a page of its own. */
function Ways({ slug }: Pick<Series, 'slug'>) {
  return (
    <nav aria-label="More about this series">
      <ul role="list" className={styles['ways']}>
        <li>
          <Link to="/events/series/$slug/rule" params={{ slug }}>
            Change the rule
          </Link>
        </li>
        <li>
          <Link to="/events/series/$slug/settings" params={{ slug }}>
            Questions, reminders and places
          </Link>
        </li>
      </ul>
    </nav>
  )
}

function standingOf({ ended, makes }: Series): string {
  if (ended) return 'It has ended: no more dates are made.'
  return makes === 'published'
    ? 'Everyone sees new dates as soon as they are made.'
    : 'New dates are drafts first.'
}

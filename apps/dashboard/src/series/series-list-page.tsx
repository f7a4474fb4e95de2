import { eventKindWords, sayCount, sayRecurrence } from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Empty, Page } from '../parts/page.tsx'

import styles from '../event/event.module.css'

/** Everything that comes back by a rule; what goes on stands first. */
export function SeriesListPage() {
  const series = useSuspenseQuery(trpc.series.list.queryOptions()).data
  const navigate = useNavigate()
  const mayNot = useWhyNot('write')
  return (
    <Page
      title="Events that repeat"
      intro="Each has a rule that makes its dates."
      action={
        <ActButton why={mayNot} onClick={() => void navigate({ to: '/events/series/new' })}>
          Add events that repeat
        </ActButton>
      }
    >
      {series.length === 0 ? <Empty>Nothing repeats yet.</Empty> : null}
      <ul role="list" className={styles['list']}>
        {series.map(({ id, slug, title, kind, ended, coming, recurrence, startsWall }) => (
          <li key={id} className={styles['row']}>
            <p className="label">{`${eventKindWords[kind]}. ${ended ? 'It has ended' : 'It goes on'}`}</p>
            <h2 dir="auto">
              <Link to="/events/series/$slug" params={{ slug }}>
                {title}
              </Link>
            </h2>
            <p>{`${sayRecurrence(recurrence, startsWall)}.`}</p>
            <p className={styles['counts']}>
              {coming === 0 ? 'No date is still to come.' : `${sayCount(coming, 'date')} to come.`}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/events">See all events</Link>
      </p>
    </Page>
  )
}

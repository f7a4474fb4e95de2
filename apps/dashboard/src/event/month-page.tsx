import { type CalendarDate, dayOf, type EventListItem, sayDate, sayMonth } from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useDeferredValue } from 'react'

import { trpc } from '../app/cuppa.ts'
import { todayHere } from '../parts/moment.ts'
import { Page } from '../parts/page.tsx'
import { type Month, monthAfter, weeksOf } from './month-days.ts'
import { momentNow, stateInWords } from './words.ts'

import styles from './month.module.css'

const route = getRouteApi('/events/calendar')

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** One month with everything in it, each event on the day it begins. */
export function MonthPage() {
  const { month = todayHere().slice(0, 7) } = route.useSearch()
  // The old month stays in sight until the new one is here.
  const shown = useDeferredValue(month)
  return (
    <Page
      title={`Calendar: ${sayMonth(month)}`}
      intro="Everything that begins in this month, drafts too."
      action={
        <Link className="button button-quiet" to="/events">
          Show it as a list
        </Link>
      }
    >
      <nav className={styles['months']} aria-label="Months">
        {[-1, 1].map((later) => (
          <Link
            key={later}
            className="button button-quiet"
            to="/events/calendar"
            search={{ month: monthAfter(month, later) }}
          >
            {sayMonth(monthAfter(month, later))}
          </Link>
        ))}
      </nav>
      <Grid month={shown} />
    </Page>
  )
}

/** A grid, and where there is no room for one, the days that hold something below each other. */
function Grid({ month }: { readonly month: Month }) {
  const { data } = useSuspenseQuery(trpc.event.month.queryOptions({ month }))
  const onDay = Map.groupBy(data, ({ when }) => dayOf(when))
  return (
    <>
      <table className={styles['grid']}>
        <caption className="visually-hidden">{sayMonth(month)}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                <span aria-hidden="true">{weekday.slice(0, 3)}</span>
                <span className="visually-hidden">{weekday}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={week.find((day) => day !== null) ?? row}>
              {week.map((day, column) =>
                day === null ? (
                  <td key={weekdays[column]} className={styles['outside']}>
                    {'\u00A0'}
                  </td>
                ) : (
                  <Day key={day} day={day} events={onDay.get(day) ?? []} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ol role="list" className={styles['days']}>
        {[...onDay].map(([day, events]) => (
          <li key={day}>
            <p className={styles['day']}>{sayDay(day)}</p>
            <Entries events={events} />
          </li>
        ))}
      </ol>
      {data.length === 0 ? <p>{`Nothing begins in ${sayMonth(month)}.`}</p> : null}
    </>
  )
}

interface DayProps {
  readonly day: CalendarDate
  readonly events: readonly EventListItem[]
}

function Day({ day, events }: DayProps) {
  return (
    <td data-today={day === todayHere()}>
      <p className={styles['day']}>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span className="visually-hidden">{sayDay(day)}</span>
      </p>
      {events.length === 0 ? null : <Entries events={events} />}
    </td>
  )
}

const sayDay = (day: CalendarDate) =>
  day === todayHere() ? `${sayDate(day)}, today` : sayDate(day)

const Entries = ({ events }: Pick<DayProps, 'events'>) => (
  <ul role="list" className={styles['entries']}>
    {events.map((event) => (
      <li key={event.id} data-state={event.state}>
        <Entry event={event} />
      </li>
    ))}
  </ul>
)

function Entry({ event }: { readonly event: EventListItem }) {
  const { slug, title, when, state } = event
  const words = stateInWords(event, momentNow())
  return (
    <Link to="/events/$slug" params={{ slug }}>
      <span className={styles['time']}>{when.startsWall.slice(11)}</span>{' '}
      <span dir="auto">{title}</span>
      <span className={state === 'published' ? 'visually-hidden' : styles['state']}>
        {`, ${words}`}
      </span>
    </Link>
  )
}

import {
  dayOf,
  EventKind,
  eventKinds,
  eventKindWords,
  monthOf,
  phaseAt,
  sayDate,
  sayMonth,
  sayWhen,
  type EventListItem,
} from '@cuppa/domain'
import { Button, Field, Select } from '@cuppa/ui'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'

import { client } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Empty, Page } from '../parts/page.tsx'
import { bookingsInWords, momentNow, roomInWords, stateInWords } from './words.ts'

import sources from '../source/source.module.css'
import styles from './event.module.css'

const route = getRouteApi('/events')

/** What is to come and what was, with its months in the headings. What is looked for stands in the address. */
export function EventsPage() {
  const search = route.useSearch()
  const mayNot = useWhyNot('write')
  const navigate = useNavigate()
  return (
    <Page
      title={search.when === 'over' ? 'Past events' : 'Events'}
      intro="Everything that the community does together, drafts too."
      action={
        <>
          <ActButton why={mayNot} onClick={() => void navigate({ to: '/events/new' })}>
            Add an event
          </ActButton>
          <Link className="button button-quiet" to="/events/calendar">
            Show a month
          </Link>
          <Link className="button button-quiet" to="/events/series">
            Events that repeat
          </Link>
          <Link className="button button-quiet" to="/events/import">
            Bring in a calendar
          </Link>
          <Link className="button button-quiet" to="/events/numbers">
            How many came
          </Link>
        </>
      }
    >
      <search>
        <Find />
      </search>
      <Found />
    </Page>
  )
}

function Find() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [when, setWhen] = useState<string>(search.when ?? 'coming')
  const [kind, setKind] = useState(search.kind ?? '')
  const [find, setFind] = useState(search.find ?? '')
  return (
    <form
      className={sources['find']}
      onSubmit={(event) => {
        event.preventDefault()
        const words = find.trim()
        void navigate({
          search: {
            ...(when === 'over' && { when }),
            ...(kind && { kind }),
            ...(words && { find: words }),
          },
        })
      }}
    >
      <Select
        name="when"
        label="When"
        choices={[
          { value: 'coming', words: 'Still to come' },
          { value: 'over', words: 'Over' },
        ]}
        value={when}
        onChange={({ target }) => setWhen(target.value)}
      />
      <Select
        name="kind"
        label="Kind"
        choices={[
          { value: '', words: 'Any kind' },
          ...eventKinds.map((value) => ({ value, words: eventKindWords[value] })),
        ]}
        value={kind}
        onChange={({ target }) => setKind(target.value)}
      />
      <Field
        name="find"
        label="Words in the title"
        type="search"
        maxLength={100}
        value={find}
        onChange={({ target }) => setFind(target.value)}
      />
      <Button look="quiet" type="submit">
        Show
      </Button>
    </form>
  )
}

function Found() {
  // The old list stays in sight until the new one is here, so that focus has somewhere to be.
  const search = useDeferredValue(route.useSearch())
  const { events, more } = useEvents(search)
  const isFiltered = Boolean(search.kind ?? search.find)
  if (events.length === 0) return <Empty>{nothing(search.when === 'over', isFiltered)}</Empty>
  return (
    <>
      {[...Map.groupBy(events, ({ when }) => monthOf(when))].map(([month, inMonth]) => (
        <section key={month} className={styles['month']} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>{sayMonth(month)}</h2>
          <ul role="list" className={styles['list']}>
            {inMonth.map((event) => (
              <li key={event.id}>
                <EventRow event={event} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {more}
    </>
  )
}

function nothing(isPast: boolean, isFiltered: boolean): string {
  if (isFiltered) return 'No event fits what you look for. Look for less, or for another kind.'
  return isPast
    ? 'Nothing is over yet.'
    : 'Nothing is planned yet. Add an event, and it starts as a draft.'
}

/** One event in a list: what, when, and how it stands. */
export function EventRow({ event }: { readonly event: EventListItem }) {
  const { slug, title, kind, when, state, room, bookings } = event
  const now = momentNow()
  // Whether there is room is of use only before it begins.
  const isOpen = state === 'published' && phaseAt(event, now) === 'coming'
  return (
    <div className={styles['row']} data-state={state}>
      <p className="label">{`${eventKindWords[kind]}. ${stateInWords(event, now)}`}</p>
      <h3 dir="auto">
        <Link to="/events/$slug" params={{ slug }}>
          {title}
          <span className="visually-hidden">{`, ${sayDate(dayOf(when))}`}</span>
        </Link>
      </h3>
      <p>{sayWhen(when)}</p>
      <p className={styles['counts']}>
        {state === 'draft'
          ? 'Nobody can book it yet'
          : [bookingsInWords(bookings), ...(isOpen ? [roomInWords[room]] : []), ''].join('. ')}
      </p>
    </div>
  )
}

interface Search {
  readonly when?: 'coming' | 'over' | undefined
  readonly kind?: string | undefined
  readonly find?: string | undefined
}

function useEvents({ when = 'coming', kind, find }: Search) {
  const known = EventKind.safeParse(kind).data
  const query = useSuspenseInfiniteQuery({
    queryKey: ['events', when, known, find],
    queryFn: ({ pageParam }) =>
      client.event.list.query({
        when,
        ...(known && { kind: known }),
        ...(find && { search: find }),
        after: pageParam,
      }),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => next,
  })
  return {
    events: query.data.pages.flatMap((page) => page.events),
    more: query.hasNextPage ? (
      <p>
        <Button look="quiet" onClick={() => void query.fetchNextPage()}>
          Show more
        </Button>
      </p>
    ) : null,
  }
}

const firstPage: string | null = null

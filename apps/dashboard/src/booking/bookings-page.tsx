import {
  BookingState,
  bookingDeskWords,
  bookingStates,
  Mode,
  modeWords,
  sayCount,
  sayWhen,
  type EventDraftView,
} from '@cuppa/domain'
import { Button, Field, Select } from '@cuppa/ui'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'

import { type client, trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Away, Waiting } from '../app/states.tsx'
import { bookingsInWords, titleOf } from '../event/words.ts'
import { Empty, Page } from '../parts/page.tsx'
import { AddBooking } from './add-booking.tsx'
import { BookingsTable, type Order } from './bookings-table.tsx'
import { ExportBookings } from './export-bookings.tsx'

import sources from '../source/source.module.css'

const route = getRouteApi('/events/$slug/bookings')

/** Who wants to come to an event. What is looked for stands in the address. */
export function BookingsPage() {
  const { slug } = route.useParams()
  const event = useSuspenseQuery(trpc.event.open.queryOptions({ slug })).data
  const mayNot = useWhyNot('write')
  const counts = `${bookingsInWords(event.bookings)}.`
  return (
    <Page title={`Bookings: ${titleOf(event)}`} intro={`${sayWhen(event.when)}. ${counts}`}>
      <p>
        <Link to="/events/$slug" params={{ slug }}>
          Back to the event
        </Link>
      </p>
      {mayNot ? <p>{mayNot}</p> : <Desk event={event} />}
    </Page>
  )
}

function Desk({ event }: { readonly event: EventDraftView }) {
  const search = route.useSearch()
  const filter = filterIn(event, search)
  const order: Order = { by: search.by ?? 'turn', descending: search.down ?? false }
  const query = useQuery({
    ...trpc.booking.list.queryOptions({ ...filter, ...order }),
    placeholderData: keepPreviousData,
  })
  if (query.error && !query.data) {
    return <Away error={query.error} reset={() => void query.refetch()} />
  }
  if (!query.data) return <Waiting />
  const { data } = query
  const isAll = Object.keys(filter).length === 1
  return (
    <>
      {/* It stays itself when the first booking comes: its dialog shows the code of that one. */}
      <AddBooking event={event} />
      {isAll && data.items.length === 0 ? (
        <Empty>Nobody has booked yet. Whoever rings or writes can be added here.</Empty>
      ) : (
        <Booked event={event} filter={filter} order={order} {...data} />
      )}
    </>
  )
}

interface BookedProps extends Listed {
  readonly event: EventDraftView
  readonly filter: ReturnType<typeof filterIn>
  readonly order: Order
}

type Listed = Awaited<ReturnType<typeof client.booking.list.query>>

function Booked({ event, filter, order, items, more }: BookedProps) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <search>
        <Find event={event} />
      </search>
      <p role="status" className="label">
        {found(items.length, more)}
      </p>
      <BookingsTable
        event={event}
        bookings={items}
        order={order}
        onSort={(next) => {
          const { by: _, down: __, ...rest } = search
          void navigate({
            search: { ...rest, by: next.by, ...(next.descending && { down: true }) },
          })
        }}
      />
      <ExportBookings filter={filter} />
    </>
  )
}

function found(count: number, more: boolean): string {
  if (more) return `The first ${count} bookings. Look for words, a state or a way to find others.`
  return count === 0 ? 'No booking fits what you look for.' : sayCount(count, 'booking')
}

interface Search {
  readonly find?: string | undefined
  readonly state?: string | undefined
  readonly mode?: string | undefined
}

/** Which bookings are meant; what is no state and no way to take part is left out. */
function filterIn({ id: eventId }: EventDraftView, { find, state, mode }: Search) {
  const knownState = BookingState.safeParse(state).data
  const knownMode = Mode.safeParse(mode).data
  return {
    eventId,
    ...(find && { search: find }),
    ...(knownState && { states: [knownState] }),
    ...(knownMode && { mode: knownMode }),
  }
}

function Find({ event }: { readonly event: EventDraftView }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [find, setFind] = useState(search.find ?? '')
  const [state, setState] = useState(search.state ?? '')
  const [mode, setMode] = useState(search.mode ?? '')
  return (
    <form
      className={sources['find']}
      onSubmit={(submit) => {
        submit.preventDefault()
        const words = find.trim()
        void navigate({
          search: {
            ...(search.by && { by: search.by }),
            ...(search.down && { down: true }),
            ...(words && { find: words }),
            ...(state && { state }),
            ...(mode && { mode }),
          },
        })
      }}
    >
      <Field
        name="find"
        label="Name or address"
        type="search"
        maxLength={100}
        value={find}
        onChange={({ target }) => setFind(target.value)}
      />
      <Select
        name="state"
        label="State"
        choices={[
          { value: '', words: 'Any state' },
          ...bookingStates.map((value) => ({ value, words: bookingDeskWords[value] })),
        ]}
        value={state}
        onChange={({ target }) => setState(target.value)}
      />
      <Select
        name="mode"
        label="How they take part"
        choices={[
          { value: '', words: 'Any way' },
          ...event.places.map((place) => ({ value: place.mode, words: modeWords[place.mode] })),
        ]}
        value={mode}
        onChange={({ target }) => setMode(target.value)}
      />
      <Button look="quiet" type="submit">
        Show
      </Button>
    </form>
  )
}

import {
  bookingDeskWords,
  dateIn,
  modeWords,
  sayCount,
  sayDate,
  type EventDraftView,
} from '@cuppa/domain'
import { Link } from '@tanstack/react-router'

import { announcer, type client } from '../app/cuppa.ts'

import styles from './booking.module.css'

type Booking = Awaited<ReturnType<typeof client.booking.list.query>>['items'][number]

export interface Order {
  readonly by: 'turn' | 'name' | 'state' | 'mode'
  readonly descending: boolean
}

interface BookingsTableProps {
  readonly event: Pick<EventDraftView, 'slug' | 'when'>
  readonly bookings: readonly Booking[]
  readonly order: Order
  readonly onSort: (order: Order) => void
}

const columns = [
  { by: 'name', words: 'Name' },
  { by: 'state', words: 'State' },
  { by: 'mode', words: 'Takes part' },
  { by: null, words: 'How to reach them' },
  { by: 'turn', words: 'Booked on' },
] as const

/** Bookings with a heading for each column that sorts; on narrow screens each row is a block. */
export function BookingsTable({ event, bookings, order, onSort }: BookingsTableProps) {
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">Bookings</caption>
      <thead>
        <tr>
          {columns.map(({ by, words }) =>
            by === null ? (
              <th key={words} scope="col">
                {words}
              </th>
            ) : (
              <SortHeading key={by} by={by} words={words} order={order} onSort={onSort} />
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {bookings.map((booking) => (
          <Row key={booking.id} event={event} booking={booking} />
        ))}
      </tbody>
    </table>
  )
}

interface SortHeadingProps extends Pick<BookingsTableProps, 'order' | 'onSort'> {
  readonly by: Order['by']
  readonly words: string
}

function SortHeading({ by, words, order, onSort }: SortHeadingProps) {
  const isSorted = order.by === by
  const direction = order.descending ? 'descending' : 'ascending'
  const sort = () => {
    const descending = isSorted && !order.descending
    onSort({ by, descending })
    announcer.say(`Sorted by “${words}”, ${descending ? 'the last first' : 'the first first'}`)
  }
  return (
    <th scope="col" aria-sort={isSorted ? direction : 'none'}>
      <button type="button" className={styles['sort']} onClick={sort}>
        {words}
        <span aria-hidden="true">{isSorted ? marks[direction] : ''}</span>
      </button>
    </th>
  )
}

const marks = { ascending: ' ↑', descending: ' ↓' }

interface RowProps extends Pick<BookingsTableProps, 'event'> {
  readonly booking: Booking
}

function Row({ event: { slug, when }, booking }: RowProps) {
  const { id, name, state, mode, companions, hasNeeds, email, phone, post, bookedAt } = booking
  const reached = [email, phone, post].filter((way) => way !== null)
  return (
    <tr>
      <th scope="row">
        <Link to="/events/$slug/bookings/$booking" params={{ slug, booking: id }} dir="auto">
          {name}
        </Link>
        {hasNeeds ? <span className={styles['more']}>Needs something</span> : null}
        {companions > 0 ? (
          <span className={styles['more']}>{`With ${sayCount(companions, 'companion')}`}</span>
        ) : null}
      </th>
      <td data-label="State">{bookingDeskWords[state]}</td>
      <td data-label="Takes part">{modeWords[mode]}</td>
      <td data-label="Reach">{reached.join(', ')}</td>
      <td data-label="Booked on">{sayDate(dateIn(bookedAt, when.zone))}</td>
    </tr>
  )
}

import { address, type BookingState, type MyBooking, sayDateTime, sayWhen } from '@cuppa/domain'
import { Button, ButtonLink } from '@cuppa/ui'

import { EventTime } from '../event/event-time.tsx'
import type { Shown } from './my-page.tsx'
import { myTitles } from './my-titles.ts'
import { OwnCalendar } from './own-calendar.tsx'

/** What they booked: what is to come first, and what they can do with it. */
export function MyBookings({ view: { bookings, calendar } }: Pick<Shown<'bookings'>, 'view'>) {
  const coming = bookings.filter(({ isOver }) => !isOver)
  const over = bookings.filter(({ isOver }) => isOver)
  return (
    <>
      <h1>{myTitles.bookings}</h1>
      {coming.length === 0 ? (
        <>
          <p className="lead">You have booked nothing that is still to come.</p>
          <p>
            <ButtonLink href={address.events()}>See what you can come to</ButtonLink>
          </p>
        </>
      ) : null}
      <ul role="list" className="my-list">
        {coming.map((booking) => (
          <Booking key={booking.id} booking={booking} />
        ))}
      </ul>
      {over.length > 0 ? <h2>What is over</h2> : null}
      <ul role="list" className="my-list">
        {over.map((booking) => (
          <Booking key={booking.id} booking={booking} />
        ))}
      </ul>
      <p>
        {'Booked with a code, and it is not here? '}
        <a href={address.receipt()}>Open it with the code</a>.
      </p>
      <OwnCalendar url={calendar} />
    </>
  )
}

const stateWords: Record<BookingState, string> = {
  confirmed: 'You have a place.',
  waiting: 'You are on the waiting list.',
  offered: 'A place is kept for you.',
  declined: 'You gave your place to the next person.',
  lapsed: 'The place went to the next person.',
  cancelled: 'You cancelled this.',
}

function Booking({ booking }: { readonly booking: MyBooking }) {
  const { slug, title, when, state, eventState, offerUntil, isOver } = booking
  const isOff = eventState === 'cancelled'
  return (
    <li>
      <p>
        <a href={address.event(slug)} dir="auto">
          {title}
        </a>
        <br />
        <EventTime when={when} part="all" />
      </p>
      <p>
        {isOff ? 'It does not take place.' : stateWords[state]}
        {state === 'offered' && offerUntil
          ? ` We keep it until ${sayDateTime(offerUntil, when.zone)}.`
          : ''}
      </p>
      {isOver || isOff ? null : <Steps booking={booking} />}
    </li>
  )
}

function Steps({ booking }: { readonly booking: MyBooking }) {
  const { state } = booking
  return (
    <div className="buttons">
      {state === 'offered' ? <Step booking={booking} step="accept" words="Take the place" /> : null}
      {state === 'offered' ? (
        <Step booking={booking} step="decline" words="Give it to the next person" />
      ) : null}
      {state === 'confirmed' || state === 'waiting' ? (
        <Step booking={booking} step="cancel" words="Cancel this" />
      ) : null}
      {state === 'declined' || state === 'lapsed' || state === 'cancelled' ? (
        <Step booking={booking} step="wait-again" words="Wait for a place" />
      ) : null}
    </div>
  )
}

interface StepProps {
  readonly booking: MyBooking
  readonly step: string
  readonly words: string
}

function Step({ booking, step, words }: StepProps) {
  const label = `${words}: ${booking.title}, ${sayWhen(booking.when)}`
  return (
    <form method="post" action={address.mine('bookings')} aria-label={label}>
      <input type="hidden" name="bookingId" value={booking.id} />
      <input type="hidden" name="step" value={step} />
      <Button type="submit" look={step === 'accept' ? 'main' : 'quiet'} aria-label={label}>
        {words}
      </Button>
    </form>
  )
}

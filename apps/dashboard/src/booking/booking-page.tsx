import {
  BookingId,
  bookingDeskWords,
  modeWords,
  sayCount,
  sayDateTime,
  sayWhen,
} from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { type client, trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Lost } from '../app/states.tsx'
import { sayMoment } from '../parts/moment.ts'
import { Page, Part } from '../parts/page.tsx'
import { BookingActs } from './booking-acts.tsx'
import { Needs } from './needs.tsx'

import styles from './booking.module.css'

const route = getRouteApi('/events/$slug/bookings/$booking')

export type Booking = Awaited<ReturnType<typeof client.booking.get.query>>

/** One booking: who, how they are reached, how it stands, and what can be done for them. */
export function BookingPage() {
  const params = route.useParams()
  const id = BookingId.safeParse(params.booking).data
  const mayNot = useWhyNot('write')
  if (id === undefined) return <Lost />
  return mayNot ? (
    <Page title="A booking" intro={mayNot}>
      {null}
    </Page>
  ) : (
    <OneBooking id={id} />
  )
}

function OneBooking({ id }: { readonly id: BookingId }) {
  const booking = useSuspenseQuery(trpc.booking.get.queryOptions({ bookingId: id })).data
  const { name, event, answers } = booking
  return (
    <Page title={`Booking of ${name}`} intro={`${event.title}, ${sayWhen(event.when)}.`}>
      <p>
        <Link to="/events/$slug/bookings" params={{ slug: event.slug }}>
          See all bookings
        </Link>
      </p>
      <dl className={styles['facts']}>
        <Facts booking={booking} />
      </dl>
      {answers.length > 0 ? (
        <Part title="What they answered">
          <dl className={styles['facts']}>
            {answers.map(({ question, words }) => (
              <Fact key={question} name={question}>
                <span dir="auto">{words}</span>
              </Fact>
            ))}
          </dl>
        </Part>
      ) : null}
      <Part title="What they need">
        <Needs key={booking.state} booking={booking} />
      </Part>
      <Part title="What you can do for them">
        <BookingActs booking={booking} />
      </Part>
    </Page>
  )
}

function Facts({ booking }: { readonly booking: Booking }) {
  const { mode, email, phone, post, companions, bookedAt, bookedBy } = booking
  return (
    <>
      <Fact name="State">{stateOf(booking)}</Fact>
      <Fact name="Takes part">{modeWords[mode]}</Fact>
      <Fact name="Comes with">{companions > 0 ? sayCount(companions, 'companion') : null}</Fact>
      <Fact name="E-mail">{email}</Fact>
      <Fact name="Phone">{phone}</Fact>
      <Fact name="Post">{post}</Fact>
      <Fact name="Booked">
        {`${sayMoment(bookedAt)}, ${bookedBy ? `written down by ${bookedBy}` : 'by themselves'}`}
      </Fact>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function stateOf({ state, offerUntil, before, event }: Booking): string {
  const words = bookingDeskWords[state]
  if (offerUntil !== null) return `${words} until ${sayDateTime(offerUntil, event.when.zone)}`
  if (before === null) return words
  return before === 0 ? `${words}: next in turn` : `${words}: ${before} came before them`
}

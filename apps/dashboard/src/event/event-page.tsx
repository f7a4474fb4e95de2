import { address, eventKindWords, sayWhen, type EventDraftView } from '@cuppa/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'

import { trpc } from '../app/cuppa.ts'
import { sayMoment } from '../parts/moment.ts'
import { Page, Part } from '../parts/page.tsx'
import { DrawForm } from './draw-form.tsx'
import { EventActs } from './event-acts.tsx'
import { EventForm } from './event-form.tsx'
import { EventQuestions } from './event-questions.tsx'
import { KeptForm } from './kept-form.tsx'
import { bookingsInWords, momentNow, stateInWords, titleOf } from './words.ts'

import styles from './event.module.css'

const route = getRouteApi('/events/$slug')

/** One event: how it stands, what can be done with it, and all that is told of it. */
export function EventPage() {
  const { slug } = route.useParams()
  const event = useSuspenseQuery(trpc.event.open.queryOptions({ slug })).data
  return (
    <Page title={titleOf(event)} intro={`${eventKindWords[event.kind]}. ${sayWhen(event.when)}.`}>
      <Standing event={event} />
      <Part title="What you can do">
        <EventActs event={event} />
      </Part>
      <Part title="What is told about it">
        <EventForm key={event.id} event={event} />
      </Part>
      <Part title="Places for people who have not been before">
        <KeptForm key={event.id} event={event} />
      </Part>
      <Part title="Places by draw">
        <DrawForm event={event} />
      </Part>
      <Part title="What people are asked when they book">
        <EventQuestions key={event.id} event={event} />
      </Part>
    </Page>
  )
}

/** Where the work on an event is done, before, on the day and after. */
function Ways({ event: { id, slug } }: { readonly event: EventDraftView }) {
  const event = id
  return (
    <nav aria-label="More about this event">
      <ul role="list" className={styles['ways']}>
        <li>
          <Link to="/events/$slug/bookings" params={{ slug }}>
            Bookings
          </Link>
        </li>
        <li>
          <Link to="/messages/reminders">Reminders</Link>
        </li>
        <li>
          <Link to="/events/$event/day" params={{ event }}>
            On the day
          </Link>
        </li>
        <li>
          <Link to="/events/$event/notes" params={{ event }}>
            Notes
          </Link>
        </li>
        <li>
          <a href={address.event(slug)}>See the public page</a>
        </li>
      </ul>
    </nav>
  )
}

function Standing({ event }: { readonly event: EventDraftView }) {
  const { series, bookings, state, reason, movedFrom, changedAt, changedBy } = event
  return (
    <div className={styles['standing']}>
      <p className={styles['state']} data-state={state}>
        {stateInWords(event, momentNow())}
      </p>
      {reason ? <p dir="auto">{`Why: ${reason}`}</p> : null}
      {movedFrom.map((when) => (
        <p key={when.startsAt + when.endsAt}>{`It was to be on ${sayWhen(when)}.`}</p>
      ))}
      {series ? (
        <p>
          {'One date of '}
          <Link to="/events/series/$slug" params={{ slug: series.slug }}>
            {series.title}
          </Link>
        </p>
      ) : null}
      {state === 'draft' ? null : <p>{bookingsInWords(bookings)}</p>}
      {state === 'draft' ? null : <Ways event={event} />}
      <p className="label">{`Changed ${sayMoment(changedAt)}${changedBy ? `, by ${changedBy}` : ''}`}</p>
    </div>
  )
}

import type { SitePage } from '@cuppa/client'
import { address, eventKinds, eventKindWords, type EventSummary, sayMonth } from '@cuppa/domain'
import { Heading } from '@cuppa/ui'

import { EventLine } from './event-line.tsx'

type EventsPageProps = Omit<Extract<SitePage, { name: 'events' }>, 'name'>

/** What is to come, or what was, as a list with its days in the headings. */
export function EventsPage({ past, kind, month, events, onward }: EventsPageProps) {
  const months = Map.groupBy(events, ({ when }) => when.startsWall.slice(0, 7))
  return (
    <div className="page events">
      <header>
        <h1>{heading(past, kind, month)}</h1>
        <p className="lead">
          {past
            ? 'What we did together, the newest first.'
            : 'Everyone is welcome. It costs nothing, and you need not have been before.'}
        </p>
        <OtherLists past={past} kind={kind} month={month} />
      </header>
      {events.length === 0 ? <Nothing past={past} /> : null}
      {[...months].map(([each, inMonth]) => (
        <Month key={each} month={each} events={inMonth} open={!past} />
      ))}
      {onward ? (
        <p className="onward">
          <a href={onward} rel="next">
            {past ? 'Show earlier events' : 'Show later events'}
          </a>
        </p>
      ) : null}
      {past ? null : <Subscribe />}
    </div>
  )
}

function heading(past: boolean, kind: EventsPageProps['kind'], month: string | null): string {
  if (month !== null) {
    return `Events in ${sayMonth(month)}${kind === null ? '' : `: ${eventKindWords[kind]}`}`
  }
  if (past) return 'Past events'
  return kind === null ? 'Events' : `Events: ${eventKindWords[kind]}`
}

function OtherLists({ past, kind, month }: Pick<EventsPageProps, 'past' | 'kind' | 'month'>) {
  const lists = [
    {
      name: 'All that is to come',
      href: address.events(),
      here: !past && kind === null && month === null,
    },
    ...eventKinds.map((one) => ({
      name: eventKindWords[one],
      href: address.eventsOfKind(one),
      here: kind === one,
    })),
    { name: 'Past events', href: address.pastEvents(), here: past && month === null },
  ]
  return (
    <nav aria-label="Lists of events">
      <ul role="list" className="event-lists">
        {lists.map(({ name, href, here }) => (
          <li key={href}>
            <a href={href} aria-current={here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Month(props: {
  readonly month: string
  readonly events: readonly EventSummary[]
  readonly open: boolean
}) {
  const { month, events, open } = props
  const id = `month-${month}`
  return (
    <section aria-labelledby={id} className="event-month">
      <Heading level={2} id={id}>
        {sayMonth(month)}
      </Heading>
      <ul role="list">
        {events.map((event) => (
          <li key={event.id}>
            <EventLine event={event} level={3} open={open} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Nothing({ past }: { readonly past: boolean }) {
  return (
    <p className="event-nothing">
      {past
        ? 'Nothing has happened yet that we wrote down here.'
        : 'Nothing is planned at the moment. As soon as there is a date, you will find it here.'}
    </p>
  )
}

function Subscribe() {
  return (
    <section className="band" aria-labelledby="subscribe">
      <h2 id="subscribe">Keep our dates in your calendar</h2>
      <p>
        <a href={address.calendar()}>Our calendar</a>
        {
          ' has all our dates. Add its address to the calendar on your phone or computer, and new dates and changes come by themselves, often within a day.'
        }
      </p>
      <p>
        {'To pass them on in a mail or on a notice board, take '}
        <a href={address.eventsAsText()}>the list in plain words</a>, or print this page.
      </p>
    </section>
  )
}

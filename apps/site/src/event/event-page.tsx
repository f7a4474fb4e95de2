import type { SitePage } from '@cuppa/client'
import {
  address,
  type AgendaItem,
  type CommunityView,
  eventKindWords,
  type EventView,
  modeWords,
  type PlaceView,
} from '@cuppa/domain'
import { ButtonLink, Notice, PlainDate, Prose, StatementShape } from '@cuppa/ui'

import { ContactDetails } from '../frame/contact-details.tsx'
import { EventLine } from './event-line.tsx'
import { EventTime } from './event-time.tsx'
import { DrawnWords, KeptWords } from './kept-words.tsx'
import { roomWords } from './room-words.ts'

type EventPageProps = Omit<Extract<SitePage, { name: 'event' }>, 'name'> & {
  readonly community: CommunityView
}

/** One event: when, where, how to come, what it costs and what is arranged, before all else. */
export function EventPage({ view, phase, community }: EventPageProps) {
  const { id, kind, title, when, words, agenda, notes, slug, series } = view
  return (
    <div className="page event">
      <header className="event-head">
        <div>
          <p className="label">{eventKindWords[kind]}</p>
          <h1 dir="auto">{title}</h1>
          <p className="event-when">
            <EventTime when={when} part="all" />
          </p>
          {series ? (
            <p>
              {'One of the dates of '}
              <a href={address.series(series.slug)} dir="auto">
                {series.title}
              </a>
            </p>
          ) : null}
          <Changed view={view} />
        </div>
        <StatementShape id={id} className="event-shape" />
      </header>
      <Facts view={view} over={phase === 'over'} />
      {words ? <Prose text={words} className="event-words" /> : null}
      <Agenda items={agenda} />
      <Notes slug={slug} notes={notes} />
      {phase === 'over' ? null : (
        <ComeAlong
          community={community}
          slug={slug}
          canBook={phase === 'coming' && view.state === 'published'}
        />
      )}
      <More view={view} />
    </div>
  )
}

function Notes({ slug, notes }: Pick<EventView, 'slug' | 'notes'>) {
  if (notes === null) return null
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">What was written down</h2>
      <p>
        <a href={address.notes(slug)}>Read the notes</a>
        {', published on '}
        <PlainDate on={notes.publishedOn} />
        {notes.correctedOn === null ? null : (
          <>
            {', corrected on '}
            <PlainDate on={notes.correctedOn} />
          </>
        )}
        .
      </p>
    </section>
  )
}

function Changed({ view: { state, reason, movedFrom } }: { readonly view: EventView }) {
  const [before] = movedFrom
  if (state === 'cancelled') {
    return (
      <Notice role="note" title="This is cancelled">
        <p dir="auto">{reason || 'It will not take place.'}</p>
      </Notice>
    )
  }
  if (state === 'postponed') {
    return (
      <Notice role="note" title="This is put off">
        <p dir="auto">{reason || 'We will say here when the new date is.'}</p>
      </Notice>
    )
  }
  if (!before) return null
  return (
    <Notice role="note" title="This has moved">
      <p>
        {'It was to be on '}
        <EventTime when={before} part="all" />.
      </p>
    </Notice>
  )
}

function Facts({ view, over }: { readonly view: EventView; readonly over: boolean }) {
  return (
    <dl className="event-sheet">
      {view.places.map((place) => (
        <Place key={place.mode} place={place} over={over} />
      ))}
      <div>
        <dt>What it costs, and who can come</dt>
        <dd>
          <p>Nothing.</p>
          <p>Everyone is welcome, also if you have never been before.</p>
          <DrawnWords draws={view.draws} slug={view.slug} zone={view.when.zone} />
          {over ? null : <KeptWords kept={view.kept} zone={view.when.zone} />}
        </dd>
      </div>
    </dl>
  )
}

function Place({ place, over }: { readonly place: PlaceView; readonly over: boolean }) {
  const { mode, place: where, access, room } = place
  return (
    <div>
      <dt>{modeWords[mode]}</dt>
      <dd>
        {where ? (
          <p className="lines" dir="auto">
            {where}
          </p>
        ) : null}
        {access ? <p dir="auto">{access}</p> : null}
        {over ? null : <p className={`room room-${room}`}>{roomWords[room]}</p>}
      </dd>
    </div>
  )
}

function Agenda({ items }: { readonly items: readonly AgendaItem[] }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">What we will do</h2>
      <ol role="list" className="agenda">
        {items.map(({ title, words, minutes }, index) => (
          <li key={`${index} ${title}`}>
            <h3 dir="auto">{title}</h3>
            {minutes === null ? null : <p className="label">{`${minutes} minutes`}</p>}
            {words ? <Prose text={words} /> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function ComeAlong(props: {
  readonly community: CommunityView
  readonly slug: string
  readonly canBook: boolean
}) {
  const { community, slug, canBook } = props
  return (
    <section className="band" aria-labelledby="come">
      <h2 id="come">Come along</h2>
      {canBook ? (
        <>
          <p>
            You need no account and no e-mail address. Tell us what you need so that you can take
            part.
          </p>
          <p className="buttons">
            <ButtonLink href={address.bookEvent(slug)}>Book a place</ButtonLink>
            <ButtonLink href={address.receipt()} look="quiet">
              Change my booking
            </ButtonLink>
          </p>
          <p>Would you rather talk to a person?</p>
        </>
      ) : null}
      <ContactDetails community={community} />
      <p className="onward">
        <a href={address.eventCalendar(slug)}>Put this date in your calendar</a>
      </p>
    </section>
  )
}

function More({ view: { series, more } }: { readonly view: EventView }) {
  if (more.length === 0) return null
  return (
    <section aria-labelledby="more">
      <h2 id="more">{series ? `More dates of ${series.title}` : 'More dates'}</h2>
      <ul role="list">
        {more.map((event) => (
          <li key={event.id}>
            <EventLine event={event} level={3} open />
          </li>
        ))}
      </ul>
    </section>
  )
}

import { address, type CommunityView, type DirectionView, type EventSummary } from '@cuppa/domain'
import { ButtonLink, PlainDate, Prose, Said } from '@cuppa/ui'

import { EventState } from '../event/event-state.tsx'
import { EventTime } from '../event/event-time.tsx'
import { TableOfShapes } from '../frame/table-of-shapes.tsx'
import { HowWeAreDoing } from './how-we-are-doing.tsx'
import { OurValues } from './our-values.tsx'
import { shapesOf } from './shapes-of.ts'

export interface HomePageProps {
  readonly direction: DirectionView | null
  readonly events: readonly EventSummary[]
  readonly community: CommunityView
}

/** Who we are, why we are here, where we are going and how to join in. */
export function HomePage({ direction, events, community }: HomePageProps) {
  const headline = community.strapline || community.name
  return (
    <div className="home">
      <section className="hero">
        <div className="hero-words">
          <h1 dir="auto" className={headline.length > 32 ? 'long' : undefined}>
            {headline}
          </h1>
          <Prose text={community.welcome} className="lead" />
          <p className="buttons">
            <ButtonLink
              href={address.direction()}
            >{`Read ${labelInSentence(community)}`}</ButtonLink>
            <ButtonLink href={address.contact()} look="quiet">
              Get in touch
            </ButtonLink>
          </p>
        </div>
        <TableOfShapes ids={shapesOf(direction, community)} look="wide" />
      </section>
      {direction ? (
        <CurrentDirection direction={direction} community={community} />
      ) : (
        <section className="band">
          <h2>{community.directionLabel}</h2>
          <p className="lead">We are still writing it. When it is ready, you can read it here.</p>
        </section>
      )}
      <Next events={events} />
    </div>
  )
}

/** "Our Direction" inside a sentence: only its first letter gives way. */
function labelInSentence({ directionLabel }: CommunityView): string {
  return directionLabel.replace(/^Our /, 'our ')
}

function CurrentDirection(props: {
  readonly direction: DirectionView
  readonly community: CommunityView
}) {
  const { direction, community } = props
  const { edition, version, statements, contributors } = direction
  const { atLeast } = contributors
  const mission = statements.find(({ kind }) => kind === 'mission')
  return (
    <>
      {mission ? (
        <section className="mission" aria-labelledby="mission">
          <h2 id="mission" className="part-title">
            Our mission
          </h2>
          <Said statement={{ ...mission, title: '' }} level={3} />
          <p>
            <a href={address.statement(mission.slug)}>Where our mission came from</a>
          </p>
          <span className="mission-tail" />
        </section>
      ) : null}
      <section className="band" aria-labelledby="direction">
        <p className="label">{community.directionLabel}</p>
        <h2 id="direction" dir="auto">
          {edition.title}
        </h2>
        <p className="facts">
          {`Version ${version.number}, published `}
          <PlainDate on={version.publishedOn} />
          {'. '}
          {atLeast === null ? null : `More than ${atLeast} people took part. `}
          <a href={address.changes(edition.slug, version.number)}>
            {`See what changed in version ${version.number}`}
          </a>
        </p>
        <OurValues statements={statements} />
      </section>
      <HowWeAreDoing statements={statements} />
    </>
  )
}

function Next({ events }: { readonly events: readonly EventSummary[] }) {
  return (
    <section className="band next" aria-labelledby="next">
      <h2 id="next">What is next</h2>
      <div className="next-pair">
        <div>
          <h3>Events</h3>
          {events.length === 0 ? (
            <p>No event is planned at the moment. As soon as one is, you will find it here.</p>
          ) : (
            <ul role="list" className="next-events">
              {events.map((event) => (
                <li key={event.id}>
                  <a href={address.event(event.slug)} dir="auto">
                    {event.title}
                  </a>
                  <p>
                    <EventTime when={event.when} part="all" />
                  </p>
                  <EventState state={event.state} />
                </li>
              ))}
            </ul>
          )}
          <p className="onward">
            <a href={address.events()}>All events</a>
          </p>
        </div>
        <div>
          <h3>News</h3>
          <p>There is no news yet. What happens to our direction, you can follow in its letters.</p>
        </div>
      </div>
    </section>
  )
}

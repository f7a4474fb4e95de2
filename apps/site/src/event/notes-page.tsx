import type { SitePage } from '@cuppa/client'
import {
  address,
  type CommunityView,
  type NotesView,
  type Recording,
  sayDateTime,
} from '@cuppa/domain'
import { Notice, PlainDate, Prose, WordMarks } from '@cuppa/ui'

import { ContactDetails } from '../frame/contact-details.tsx'
import { EventTime } from './event-time.tsx'

type NotesPageProps = Omit<Extract<SitePage, { name: 'notes' }>, 'name'>

/** What was written down at an event, and what was corrected since. */
export function NotesPage({ view }: NotesPageProps) {
  const { event, publishedOn, correctedOn, words, recording, corrections, messages } = view
  return (
    <article className="page event notes">
      <header>
        <p className="label">Notes</p>
        <h1 dir="auto">{event.title}</h1>
        <p className="event-when">
          <EventTime when={event.when} part="all" />
        </p>
        <p className="label">
          {'Published on '}
          <PlainDate on={publishedOn} />
          {correctedOn === null ? null : (
            <>
              {', corrected on '}
              <PlainDate on={correctedOn} />
            </>
          )}
        </p>
      </header>
      <Prose text={words} className="event-words" />
      <Heard recording={recording} />
      <Corrections corrections={corrections} />
      {messages === null ? null : (
        <p>
          {`In our box without names there ${messages === 0 ? 'are fewer than 5 messages' : `are at least ${messages} messages`}. Have you got a code? `}
          <a href={address.box()}>Leave one, too</a>.
        </p>
      )}
      <p className="onward">
        <a href={address.event(event.slug)}>Back to the event</a>
      </p>
    </article>
  )
}

function Heard({ recording }: { readonly recording: Recording }) {
  const { url, captions, transcript, reason } = recording
  return (
    <section aria-labelledby="recording">
      <h2 id="recording">Recording</h2>
      {isLink(url) ? (
        <p className="onward">
          <a href={url}>{captions ? 'Watch or listen, with captions' : 'Watch or listen'}</a>
        </p>
      ) : (
        <p>There is no recording.</p>
      )}
      {isLink(transcript) ? (
        <p className="onward">
          <a href={transcript}>Read all that was said</a>
        </p>
      ) : null}
      {reason ? <p dir="auto">{reason}</p> : null}
    </section>
  )
}

/** Only what the domain allows becomes a link. */
const isLink = (url: string) => url.startsWith('https://')

function Corrections({ corrections }: Pick<NotesView, 'corrections'>) {
  if (corrections.length === 0) return null
  return (
    <section aria-labelledby="corrected">
      <h2 id="corrected">What was corrected</h2>
      <ol role="list" className="updates">
        {corrections.map(({ correctedOn, why, marks }, index) => (
          <li key={`${correctedOn} ${index}`}>
            <h3>
              <PlainDate on={correctedOn} />
            </h3>
            <p dir="auto">{why}</p>
            {marks.length > 0 ? (
              <div className="marks">
                <p className="lines">
                  <WordMarks marks={marks} />
                </p>
              </div>
            ) : (
              <p className="label">The words stayed as they were.</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type CheckingPageProps = Omit<Extract<SitePage, { name: 'notes-to-check' }>, 'name'> & {
  readonly community: CommunityView
}

/** The same for those who came, before anyone else reads it. */
export function NotesToCheckPage({ view, community }: CheckingPageProps) {
  const { event, words, recording, until } = view
  return (
    <article className="page event notes">
      <header>
        <p className="label">Notes to check</p>
        <h1 dir="auto">{event.title}</h1>
        <p className="event-when">
          <EventTime when={event.when} part="all" />
        </p>
      </header>
      <Notice role="note" title="Is this right?">
        <p>
          {`These notes are not public yet. Only those who came can read them, with this link, until ${sayDateTime(until, event.when.zone)}. If something is wrong or missing, or you would rather not be named, tell us.`}
        </p>
      </Notice>
      <Prose text={words} className="event-words" />
      <Heard recording={recording} />
      <section aria-labelledby="tell-us">
        <h2 id="tell-us">Tell us</h2>
        <ContactDetails community={community} />
      </section>
    </article>
  )
}

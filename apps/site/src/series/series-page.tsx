import { address, eventKindWords, type EventSummary, type SeriesView } from '@cuppa/domain'
import { Prose, StatementShape } from '@cuppa/ui'

import { EventLine } from '../event/event-line.tsx'

/** What repeats: when, what it is about, and each of its dates. */
export function SeriesPage({ view }: { readonly view: SeriesView }) {
  const { id, slug, kind, title, summary, words, rule, ended, coming, past } = view
  return (
    <div className="page event">
      <header className="event-head">
        <div>
          <p className="label">{eventKindWords[kind]}</p>
          <h1 dir="auto">{title}</h1>
          <p className="event-when">{rule}</p>
          {summary ? <p dir="auto">{summary}</p> : null}
        </div>
        <StatementShape id={id} className="event-shape" />
      </header>
      {words ? <Prose text={words} className="event-words" /> : null}
      <section aria-labelledby="coming">
        <h2 id="coming">Dates to come</h2>
        {coming.length === 0 ? <p>{nothing(ended)}</p> : <Dates dates={coming} open />}
      </section>
      <section className="band" aria-labelledby="subscribe">
        <h2 id="subscribe">Keep these dates in your calendar</h2>
        <p>
          <a href={address.seriesCalendar(slug)} dir="auto">{`The calendar of ${title}`}</a>
          {
            ' has these dates alone. Add its address to the calendar on your phone or computer, and new dates and changes come by themselves, often within a day.'
          }
        </p>
      </section>
      {past.length === 0 ? null : (
        <section aria-labelledby="past">
          <h2 id="past">Past dates</h2>
          <Dates dates={past} open={false} />
        </section>
      )}
    </div>
  )
}

const nothing = (ended: boolean) =>
  ended
    ? 'This has come to its end. There are no more dates.'
    : 'No date is planned at the moment. As soon as there is one, you will find it here.'

function Dates(props: { readonly dates: readonly EventSummary[]; readonly open: boolean }) {
  return (
    <ul role="list">
      {props.dates.map((event) => (
        <li key={event.id}>
          <EventLine event={event} level={3} open={props.open} />
        </li>
      ))}
    </ul>
  )
}

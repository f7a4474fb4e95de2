import type { Channel, ProvenanceKind, ProvenanceView, SourceKind, SourceView } from '@cuppa/domain'

import { PlainDate } from '../date/plain-date.tsx'
import { Credits } from './credits.tsx'

/** How a source stands behind a statement, as the start of a sentence. */
export const provenanceWords: Record<ProvenanceKind, string> = {
  quotes: 'In these words',
  'informed-by': 'Shaped by',
  merges: 'Brought together from',
  answers: 'An answer to',
  editorial: 'Written by the team',
}

/** What each kind of source is, in one or two words. */
export const sourceWords: Record<SourceKind, string> = {
  session: 'Session',
  event: 'Event',
  contribution: 'Somebody’s words',
  decision: 'Decision',
  suggestion: 'Suggestion',
  document: 'Document',
}

/** How words reached us. */
export const channelWords: Record<Channel, string> = {
  spoken: 'said aloud',
  chat: 'in the chat',
  'sticky-note': 'on a sticky note',
  form: 'in a form',
  'e-mail': 'by e-mail',
  letter: 'by letter',
  phone: 'by phone',
  survey: 'in a survey',
  document: 'in writing',
  other: 'in another way',
}

/** One answer to "where did this come from?": people's own words are quoted, the rest is told. */
export function ProvenanceNote({ link }: { readonly link: ProvenanceView }) {
  const { kind, note, source } = link
  if (!source) return <Told start={provenanceWords.editorial} note={note} />
  if (quotable.includes(source.kind) && source.words) return <Quoted source={source} note={note} />
  return <Told start={provenanceWords[kind]} source={source} note={note} />
}

const quotable: readonly SourceKind[] = ['contribution', 'suggestion']

function Quoted({ source, note }: { readonly source: SourceView; readonly note: string }) {
  return (
    <figure className="voice-note">
      <blockquote dir="auto">
        <p>{`“${source.words}”`}</p>
      </blockquote>
      <figcaption>
        {source.credits.length > 0 ? (
          <strong>
            <Credits credits={source.credits} unnamed="Someone who chose not to be named" />
          </strong>
        ) : (
          <strong>{source.title}</strong>
        )}
        {source.channel ? `, ${channelWords[source.channel]}` : null}
        {', '}
        <PlainDate on={source.happenedOn} />
        {source.partOf ? <span dir="auto">{`. ${source.partOf.title}`}</span> : null}
        {note ? <span className="origin-note" dir="auto">{` ${note}`}</span> : null}
      </figcaption>
    </figure>
  )
}

function Told(props: {
  readonly start: string
  readonly source?: SourceView
  readonly note: string
}) {
  const { start, source, note } = props
  return (
    <p className="origin">
      <strong>{source ? `${start} ` : `${start}.`}</strong>
      {source ? <SourceLine source={source} /> : null}
      {note ? <span className="origin-note" dir="auto">{` ${note}`}</span> : null}
    </p>
  )
}

/** A source in one line: its name, its day, and how many took part where that is known. */
export function SourceLine({ source }: { readonly source: SourceView }) {
  return (
    <>
      <bdi>{source.title}</bdi>
      {' ('}
      <PlainDate on={source.happenedOn} />
      {source.peopleCount === null ? '). ' : `, ${people(source.peopleCount)}). `}
    </>
  )
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

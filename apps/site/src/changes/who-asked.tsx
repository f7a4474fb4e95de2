import type { ProvenanceView, SourceKind, SourceView } from '@cuppa/domain'
import { Credits, PlainDate, provenanceWords } from '@cuppa/ui'

interface WhoAskedProps {
  readonly links: readonly ProvenanceView[]
  /** In the first version nobody asked for a change: these are the words it was made from. */
  readonly first: boolean
}

const personal: readonly SourceKind[] = ['contribution', 'suggestion']

/** Whom and what a change came from, in one line. */
export function WhoAsked({ links, first }: WhoAskedProps) {
  const sources = links.filter(({ source }) => source !== null)
  if (sources.length === 0) return null
  return (
    <p className="who-asked">
      {sources.map(({ id, kind, source }) =>
        source ? (
          <span key={id}>
            <Origin kind={kind} source={source} first={first} />
            {'. '}
          </span>
        ) : null,
      )}
    </p>
  )
}

interface OriginProps {
  readonly kind: ProvenanceView['kind']
  readonly source: SourceView
  readonly first: boolean
}

function Origin({ kind, source, first }: OriginProps) {
  const { credits, partOf, happenedOn, title } = source
  const day = <PlainDate on={happenedOn} />
  if (personal.includes(source.kind) && credits.length > 0) {
    return (
      <>
        {first ? 'From the words of ' : 'Asked for by '}
        <strong>
          <Credits credits={credits} />
        </strong>
        {' on '}
        {day}
        {partOf ? <Named title={partOf.title} /> : null}
      </>
    )
  }
  if (source.kind === 'decision') {
    return (
      <>
        {'Agreed on '}
        {day}
        <Named title={title} />
      </>
    )
  }
  return (
    <>
      {`${provenanceWords[kind]} `}
      <bdi>{title}</bdi>
      {' ('}
      {day})
    </>
  )
}

function Named({ title }: { readonly title: string }) {
  return (
    <>
      {' ('}
      <bdi>{title}</bdi>)
    </>
  )
}

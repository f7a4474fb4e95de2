import { address } from '@cuppa/domain'
import { Heading, nameOf, PlainDate, ProgressWords, ProvenanceMargin, Said } from '@cuppa/ui'

import { inside, keptMarkup } from '../frame/kept-markup.ts'
import type { Row, Section } from './arrange.ts'

/** One part of the text: its heading, and its statements with their margins. */
export function DirectionSection({ section }: { readonly section: Section }) {
  const { key, part, title, rows } = section
  const top = title ? 3 : 2
  const heading = title ? [sectionTitle({ id: key, title })] : []
  return (
    <section
      className={`part part-${part}`}
      aria-labelledby={title ? key : undefined}
      {...inside([...heading, ...rows.map((row) => statementRow({ row, top }))])}
    />
  )
}

const sectionTitle = keptMarkup(
  ({ id, title }: { readonly id: string; readonly title: string }) => (
    <Heading level={2} id={id} className="part-title">
      {title}
    </Heading>
  ),
)

const statementRow = keptMarkup(StatementRow)

interface StatementRowProps {
  readonly row: Row
  readonly top: number
}

function StatementRow({ row, top }: StatementRowProps) {
  const { statement, depth, label } = row
  const href = address.statement(statement.slug)
  const margin = (
    <ProvenanceMargin
      links={statement.provenance}
      count={statement.provenanceCount}
      href={href}
      name={nameOf(statement)}
    />
  )
  return (
    <>
      {label ? <p className={`label row-label depth-${Math.min(depth, 4)}`}>{label}</p> : null}
      <Said
        statement={statement}
        level={top + depth}
        depth={depth}
        href={href}
        anchor
        margin={margin}
      >
        <Going row={row} />
      </Said>
    </>
  )
}

function Going({ row: { statement } }: { readonly row: Row }) {
  const { kind, progress } = statement
  if (!progress) return kind === 'ambition' ? <p className="going">No news of this yet.</p> : null
  return (
    <div className="going">
      <p>
        <ProgressWords state={progress.state} />
        {progress.percent === null ? null : `, ${progress.percent}%`}
      </p>
      {progress.words ? <p dir="auto">{progress.words}</p> : null}
      <p className="label">
        <PlainDate on={progress.happenedOn} />
        {evidenceWords(progress.evidenceCount)}
      </p>
    </div>
  )
}

function evidenceWords(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ', with 1 thing to check it by' : `, with ${count} things to check it by`
}

import type { LineageView, StatementRef } from '@cuppa/domain'
import { Fragment } from 'react'

import { PlainDate } from '../date/plain-date.tsx'
import { joint } from '../provenance/credits.tsx'
import { nameOf } from '../statement/name-of.ts'

type Edge = LineageView['edges'][number]

export interface LineageTextProps {
  readonly view: LineageView
  readonly hrefOf: (slug: string) => string
}

/** The drawing in words: for each step from one version to the next, what happened to what. */
export function LineageText({ view, hrefOf }: LineageTextProps) {
  return view.columns.slice(1).map((column, index) => {
    const edges = view.edges.filter((edge) => edge.column === index)
    const went = edges.filter(({ kind }) => kind === 'continues').length
    return (
      <section key={`${column.edition.slug}-${column.number}`} className="lineage-step">
        <h3>
          {`To version ${column.number} of `}
          <bdi>{column.edition.title}</bdi>
        </h3>
        <p className="label">
          <PlainDate on={column.publishedOn} />
        </p>
        <ul role="list">
          {happenings(edges).map(([key, happening]) => (
            <li key={key}>
              <Happening {...happening} hrefOf={hrefOf} />
            </li>
          ))}
        </ul>
        <p>{goesOn(went)}</p>
      </section>
    )
  })
}

function goesOn(count: number): string {
  if (count === 0) return 'Nothing else went on from the version before.'
  return count === 1
    ? '1 statement went on under its name.'
    : `${count} statements went on under their names.`
}

interface HappeningWords {
  readonly kind: Edge['kind']
  readonly from: readonly StatementRef[]
  readonly to: readonly StatementRef[]
  readonly reason: string
}

/** Edges that tell one story (three joined into one, one split into two) told once. */
function happenings(edges: readonly Edge[]): readonly (readonly [string, HappeningWords])[] {
  const told = new Map<string, HappeningWords>()
  for (const { kind, from, to, reason } of edges) {
    if (kind === 'continues') continue
    const hub = kind === 'splits' ? from : kind === 'retires' ? from : to
    const key = `${kind}-${hub?.id ?? told.size}`
    const before = told.get(key)
    told.set(key, {
      kind,
      from: withOne(before?.from, from),
      to: withOne(before?.to, to),
      reason: before?.reason || reason,
    })
  }
  return [...told]
}

function withOne(
  list: readonly StatementRef[] = [],
  one: StatementRef | null,
): readonly StatementRef[] {
  return !one || list.some(({ id }) => id === one.id) ? list : [...list, one]
}

function Happening(props: HappeningWords & { readonly hrefOf: (slug: string) => string }) {
  const { kind, from, to, reason, hrefOf } = props
  const before = <Names refs={from} hrefOf={hrefOf} />
  const after = <Names refs={to} hrefOf={hrefOf} />
  return (
    <>
      <HappeningSentence kind={kind} before={before} after={after} />
      {reason ? <span dir="auto">{` ${reason}`}</span> : null}
    </>
  )
}

function HappeningSentence(props: {
  readonly kind: Edge['kind']
  readonly before: React.ReactNode
  readonly after: React.ReactNode
}) {
  const { kind, before, after } = props
  if (kind === 'begins') return <>{after} is new.</>
  if (kind === 'retires') return <>{before} ended.</>
  if (kind === 'merges')
    return (
      <>
        {before} came together as {after}.
      </>
    )
  if (kind === 'splits')
    return (
      <>
        {before} became {after}.
      </>
    )
  if (kind === 'renames')
    return (
      <>
        {before} is called {after} now.
      </>
    )
  if (kind === 'replaces')
    return (
      <>
        {after} took the place of {before}.
      </>
    )
  return (
    <>
      {before} went on as {after}.
    </>
  )
}

/** Names of statements in a sentence, each a link to its page. */
export function Names(props: {
  readonly refs: readonly StatementRef[]
  readonly hrefOf: (slug: string) => string
}) {
  const { refs, hrefOf } = props
  return refs.map((ref, index) => (
    <Fragment key={ref.id}>
      {joint(index, refs.length)}
      <a href={hrefOf(ref.slug)}>
        <bdi>{nameOf(ref)}</bdi>
      </a>
    </Fragment>
  ))
}

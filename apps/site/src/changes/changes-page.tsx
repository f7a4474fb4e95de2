import { address, type ChangesView, type CommunityView, type NotedChange } from '@cuppa/domain'
import { PlainDate, Prose, StatementShape } from '@cuppa/ui'

import { ChangeMarks } from './change-marks.tsx'
import { ChangeSentence } from './change-sentence.tsx'
import { foldMerged, sharedNote } from './fold-merged.ts'
import { WhoAsked } from './who-asked.tsx'

export interface ChangesPageProps {
  readonly view: ChangesView
  readonly community: CommunityView
}

/** What changed in a version, as a letter to everyone it belongs to. */
export function ChangesPage({ view, community }: ChangesPageProps) {
  const { edition, from, to, changes } = view
  const first = from === null
  const wording = changes.filter(isWordingOnly)
  const others = changes.filter((change) => !isWordingOnly(change))
  return (
    <article className="letter">
      <header className="letter-head">
        <p className="label" dir="auto">
          {edition.title}
        </p>
        <h1>{`What changed in version ${to.number}`}</h1>
        <p className="letter-date">
          <PlainDate on={to.publishedOn} />
        </p>
      </header>
      <div className="letter-words">
        <Prose text={to.letter} className="lead" />
        <p className="letter-sign" dir="auto">
          {community.name}
        </p>
      </div>
      <ChangeList
        title={first ? 'Part by part' : 'Change by change'}
        changes={others}
        first={first}
      />
      <ChangeList title="Only the wording" changes={wording} first={first} />
      <Rest view={view} />
    </article>
  )
}

function isWordingOnly({ kind, noteKind }: NotedChange): boolean {
  return kind === 'changed' && noteKind === 'wording'
}

interface ChangeListProps {
  readonly title: string
  readonly changes: readonly NotedChange[]
  readonly first: boolean
}

function ChangeList({ title, changes, first }: ChangeListProps) {
  if (changes.length === 0) return null
  const shared = sharedNote(changes)
  return (
    <section className="changes">
      <h2>{title}</h2>
      {shared === null ? null : <Prose text={shared} className="change-note" />}
      <ol role="list">
        {foldMerged(changes).map(({ change, joined }) => (
          <li key={change.statement.id} className={`change change-${change.kind}`}>
            <StatementShape id={change.statement.id} className="change-shape" />
            <h3>
              <ChangeSentence change={change} />
            </h3>
            {shared === null ? <Prose text={change.note} className="change-note" /> : null}
            <WhoAsked links={change.provenance} first={first} />
            <ChangeMarks change={change} joined={joined} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Rest({ view }: { readonly view: ChangesView }) {
  const { edition, from, fromEdition, to, sameCount } = view
  return (
    <footer className="letter-foot">
      <p className="lead">{sameWords(sameCount, from !== null)}</p>
      <p className="facts-links">
        <a href={address.version(edition.slug, to.number)}>{`Read version ${to.number}`}</a>
        {from ? (
          <a href={address.version(fromEdition ?? edition.slug, from.number)}>
            {`Read version ${from.number}, the one before`}
          </a>
        ) : null}
        <a href={address.lineage()}>How it grew</a>
      </p>
    </footer>
  )
}

function sameWords(count: number, hasBefore: boolean): string {
  if (!hasBefore) return 'This is the first version, so everything in it is new.'
  if (count === 0) return 'Nothing else stayed as it was.'
  return count === 1
    ? '1 statement stayed just as it was.'
    : `${count} statements stayed just as they were.`
}

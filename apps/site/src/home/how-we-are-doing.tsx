import { address, progressStates, progressWords, type ReadStatement } from '@cuppa/domain'
import { nameOf, PlainDate, ProgressWords, StatementShape } from '@cuppa/ui'

/** Every ambition with how it is going, in words. */
export function HowWeAreDoing({ statements }: { readonly statements: readonly ReadStatement[] }) {
  const ambitions = statements.filter(({ kind }) => kind === 'ambition')
  const shown = ambitions.length > 0 ? ambitions : statements.filter(isCategory)
  if (shown.length === 0) return null
  const titles = new Map(statements.map(({ id, title }) => [id as string, title]))
  return (
    <section className="band growing" aria-labelledby="going">
      <h2 id="going">How it is going</h2>
      <p className="lead">{inOneSentence(shown)}</p>
      <ol role="list" className="goings">
        {shown.map((ambition) => (
          <li key={ambition.id}>
            <StatementShape id={ambition.id} className="going-shape" />
            {ambition.parentId && titles.get(ambition.parentId) ? (
              <p className="label" dir="auto">
                {titles.get(ambition.parentId)}
              </p>
            ) : null}
            <h3 dir="auto">
              <a href={address.statement(ambition.slug)}>{nameOf(ambition)}</a>
            </h3>
            <Latest statement={ambition} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function isCategory({ kind }: ReadStatement): boolean {
  return kind === 'category'
}

function Latest({ statement: { progress } }: { readonly statement: ReadStatement }) {
  if (!progress) return <p className="going-words">No news of this yet.</p>
  return (
    <p className="going-words" dir="auto">
      <ProgressWords state={progress.state} />
      {progress.words ? `: ${progress.words} ` : ' '}
      <span className="label">
        <PlainDate on={progress.happenedOn} />
      </span>
    </p>
  )
}

/** "Of our 4 ambitions, 1 is going well, 2 are under way." Only states that there are. */
function inOneSentence(ambitions: readonly ReadStatement[]): string {
  const counts = progressStates
    .map((state) => ({
      state,
      count: ambitions.filter(({ progress }) => progress?.state === state).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count}: ${progressWords[state].toLowerCase()}`)
  const quiet = ambitions.filter(({ progress }) => !progress).length
  const all = `We have ${ambitions.length === 1 ? '1 ambition' : `${ambitions.length} ambitions`}.`
  if (counts.length === 0) return `${all} There is no news of ${quiet === 1 ? 'it' : 'them'} yet.`
  return `${all} ${[...counts, ...(quiet > 0 ? [`${quiet}: no news yet`] : [])].join(', ')}.`
}

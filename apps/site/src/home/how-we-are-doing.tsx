import { address, progressStates, type ProgressState, type ReadStatement } from '@cuppa/domain'
import { joint, nameOf, PlainDate, ProgressWords, StatementShape } from '@cuppa/ui'

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
            <span className="going-thread" />
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
      {progress.words ? `. ${progress.words} ` : '. '}
      <span className="label">
        <PlainDate on={progress.happenedOn} />
      </span>
    </p>
  )
}

const stateVerbs: Record<ProgressState, readonly [one: string, many: string]> = {
  'not-started': ['has not started', 'have not started'],
  'under-way': ['is under way', 'are under way'],
  'going-well': ['is going well', 'are going well'],
  stuck: ['is stuck', 'are stuck'],
  done: ['is done', 'are done'],
  stopped: ['has stopped', 'have stopped'],
  changed: ['has changed course', 'have changed course'],
}

/** "Of our 4 ambitions, 1 is going well and 3 are under way." Only states that there are. */
function inOneSentence(ambitions: readonly ReadStatement[]): string {
  const counts = progressStates
    .map((state) => ({
      verbs: stateVerbs[state],
      count: ambitions.filter(({ progress }) => progress?.state === state).length,
    }))
    .concat({
      verbs: ['has no news yet', 'have no news yet'],
      count: ambitions.filter(({ progress }) => !progress).length,
    })
    .filter(({ count }) => count > 0)
    .map(({ verbs: [one, many], count }) => `${count} ${count === 1 ? one : many}`)
  const told = counts.map((words, index) => joint(index, counts.length) + words).join('')
  return ambitions.length === 1
    ? `Of our 1 ambition, ${told}.`
    : `Of our ${ambitions.length} ambitions, ${told}.`
}

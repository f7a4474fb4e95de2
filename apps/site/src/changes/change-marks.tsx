import type { NotedChange, WordMark } from '@cuppa/domain'
import { nameOf, Prose, WordMarks } from '@cuppa/ui'

interface ChangeMarksProps {
  readonly change: NotedChange
  /** What it was joined from, told with it. */
  readonly joined: readonly NotedChange[]
}

/** The words themselves, with what came and what went. */
export function ChangeMarks({ change, joined }: ChangeMarksProps) {
  const { kind, titleMarks, wordMarks, movedFrom, movedTo, moved } = change
  const title = titleMarks.some(({ op }) => op !== 'same') ? titleMarks : []
  const words = kind === 'moved' ? [] : wordMarks
  if (kind === 'new' || kind === 'gone') return <WholeWords change={change} joined={joined} />
  return (
    <>
      {title.length > 0 || words.length > 0 ? (
        <div className="marks">
          {title.length > 0 ? <Marked className="marks-title" marks={title} /> : null}
          {words.length > 0 ? <Marked marks={words} /> : null}
        </div>
      ) : null}
      {moved && (movedFrom ?? movedTo) ? (
        <p className="label">
          {`It stood ${movedFrom ? `under ${nameOf(movedFrom)}` : 'at the top of the text'}, and stands ${movedTo ? `under ${nameOf(movedTo)}` : 'at the top of the text'} now.`}
        </p>
      ) : null}
    </>
  )
}

/** A statement that came or went whole needs no marks: the sentence above says which. */
function WholeWords({ change: { kind, before, after }, joined }: ChangeMarksProps) {
  const words = (after ?? before)?.words
  return (
    <>
      {joined.map((one) => (
        <div key={one.statement.id} className="marks marks-before">
          <p className="label">
            <bdi>{nameOf(one.statement)}</bdi>
            {' said'}
          </p>
          <Prose text={one.before?.words ?? ''} />
        </div>
      ))}
      {words ? (
        <div className="marks">
          <p className="label">{labelOf(kind, joined.length > 0)}</p>
          <Prose text={words} />
        </div>
      ) : null}
    </>
  )
}

function labelOf(kind: NotedChange['kind'], joined: boolean): string {
  if (kind !== 'new') return 'It said'
  return joined ? 'Together they say' : 'It says'
}

function Marked(props: { readonly marks: readonly WordMark[]; readonly className?: string }) {
  return (
    <p className={props.className}>
      <WordMarks marks={props.marks} />
    </p>
  )
}

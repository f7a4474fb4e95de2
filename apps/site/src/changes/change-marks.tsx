import type { NotedChange, WordMark } from '@cuppa/domain'
import { nameOf, WordMarks } from '@cuppa/ui'

/** The words themselves, with what came and what went. */
export function ChangeMarks({ change }: { readonly change: NotedChange }) {
  const { kind, titleMarks, wordMarks, movedFrom, movedTo, moved } = change
  const title = titleMarks.some(({ op }) => op !== 'same') ? titleMarks : []
  const words = kind === 'moved' ? [] : wordMarks
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

function Marked(props: { readonly marks: readonly WordMark[]; readonly className?: string }) {
  return (
    <p className={props.className}>
      <WordMarks marks={props.marks} />
    </p>
  )
}

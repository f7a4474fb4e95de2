import { titleLimit, wordsLimit, type DraftStatement } from '@cuppa/domain'
import { Field, TextField } from '@cuppa/ui'

import { useWhyNot } from '../app/session.ts'
import { ProvenanceEditor } from '../provenance/provenance-editor.tsx'
import { ClashView } from './clash-view.tsx'
import { todoOf, useDraft } from './draft-context.tsx'
import { NoteEditor } from './note-editor.tsx'
import { SaveState } from './save-state.tsx'
import { StatementActs } from './statement-acts.tsx'
import { useWords } from './use-words.ts'

import styles from './draft.module.css'

/** Everything one can do with a statement: its words first, then what publishing asks for. */
export function StatementEditor({ statement }: { readonly statement: DraftStatement }) {
  const draft = useDraft()
  const mayNot = useWhyNot('write')
  const todo = todoOf(draft, statement.id)
  return (
    <div className={styles['editor']}>
      {mayNot ? <p className="button-why">{mayNot}</p> : <WordsEditor statement={statement} />}
      {todo.length > 0 ? (
        <div className={styles['todo']}>
          <p className="label">Before publishing</p>
          <ul>
            {todo.map(({ code, sentence }) => (
              <li key={code}>{sentence}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {statement.change && draft.base ? (
        <NoteEditor id={statement.id} change={statement.change} note={statement.note} />
      ) : null}
      <ProvenanceEditor statement={statement} />
      {mayNot ? null : <StatementActs statement={statement} />}
    </div>
  )
}

function WordsEditor({ statement }: { readonly statement: DraftStatement }) {
  const { edition } = useDraft()
  const { state, runner } = useWords(edition.slug, statement)
  const { typed, problem } = state
  const type = (text: Partial<typeof typed>) =>
    runner.send({ type: 'typed', text: { ...typed, ...text } })
  return (
    <div className={styles['words']}>
      <Field
        name={`title-${statement.id}`}
        label="Name"
        hint="Short. It may stay empty where the words say it all."
        dir="auto"
        maxLength={titleLimit}
        autoComplete="off"
        value={typed.title}
        onChange={(event) => type({ title: event.target.value })}
      />
      <TextField
        name={`words-${statement.id}`}
        label="Words"
        hint="An empty line starts a new paragraph."
        dir="auto"
        maxLength={wordsLimit}
        value={typed.words}
        onChange={(event) => type({ words: event.target.value })}
      />
      <SaveState state={state} runner={runner} />
      {problem?.kind === 'clash' ? (
        <ClashView
          key={problem.theirs.revisionId}
          state={state}
          theirs={problem.theirs}
          runner={runner}
        />
      ) : null}
    </div>
  )
}

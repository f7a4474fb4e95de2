import { titleLimit, wordsLimit, type DraftStatement } from '@cuppa/domain'
import { Field, TextField } from '@cuppa/ui'
import { useMemo } from 'react'

import { useWhyNot } from '../app/session.ts'
import { ProvenanceEditor } from '../provenance/provenance-editor.tsx'
import { clashOf } from './clash.ts'
import { todoOf, useDraft } from './draft-context.tsx'
import { NoteEditor } from './note-editor.tsx'
import { SaveState } from './save-state.tsx'
import { sayingOfWords } from './save-words.ts'
import { StatementActs } from './statement-acts.tsx'
import { useText } from './use-text.ts'
import { WordsClash } from './words-clash.tsx'
import { heldWords } from './words-in-hand.ts'
import { useWordsInHand } from './words-provider.tsx'

import styles from './draft.module.css'

/** Everything one can do with a statement: its words first, then what publishing asks for. */
export function StatementEditor({ statement }: { readonly statement: DraftStatement }) {
  const draft = useDraft()
  const mayNot = useWhyNot('write')
  const todo = todoOf(draft, statement.id)
  // A note that was never saved stays in sight, also where nothing has changed any more.
  const hasNote = useWordsInHand().notes.isWaiting(statement.id)
  const change = statement.change ?? (hasNote ? 'changed' : null)
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
      {change && draft.base ? (
        <NoteEditor id={statement.id} change={change} note={statement.note} />
      ) : null}
      <ProvenanceEditor statement={statement} />
      {mayNot ? null : <StatementActs statement={statement} />}
    </div>
  )
}

function WordsEditor({ statement }: { readonly statement: DraftStatement }) {
  const { state, runner } = useWords(statement)
  const { typed } = state
  const field = `words-${statement.id}`
  const clash = clashOf(state, runner, field)
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
        name={field}
        label="Words"
        hint="An empty line starts a new paragraph."
        dir="auto"
        maxLength={wordsLimit}
        value={typed.words}
        onChange={(event) => type({ words: event.target.value })}
      />
      <SaveState state={state} runner={runner} saying={sayingOfWords} />
      {clash ? <WordsClash {...clash} key={clash.theirs.held.revisionId} /> : null}
    </div>
  )
}

function useWords(statement: DraftStatement) {
  const { edition } = useDraft()
  const { id: statementId, revisionId, title, words } = statement
  const held = useMemo(() => heldWords({ revisionId, title, words }), [revisionId, title, words])
  const runner = useWordsInHand().words.runnerFor({ edition: edition.slug, statementId }, held)
  return { state: useText(runner, held), runner }
}

import {
  noteKindsFor,
  noteKindWords,
  noteLimit,
  type ChangeKind,
  type DraftNote,
  type StatementId,
} from '@cuppa/domain'
import { TextField } from '@cuppa/ui'
import { useMemo } from 'react'

import { useWhyNot } from '../app/session.ts'
import { Radios } from '../parts/radios.tsx'
import { clashOf } from './clash.ts'
import { useDraft } from './draft-context.tsx'
import { NoteClash } from './note-clash.tsx'
import { heldNote, type NoteText } from './note.ts'
import { SaveState } from './save-state.tsx'
import { sayingOfNote } from './save-words.ts'
import { useText } from './use-text.ts'
import { useWordsInHand } from './words-provider.tsx'

import styles from './draft.module.css'

export interface NoteEditorProps {
  readonly id: StatementId
  readonly change: ChangeKind
  readonly note: DraftNote | null
}

/** What changed and why, in plain words, for the people who read the next version. */
export function NoteEditor({ id, change, note }: NoteEditorProps) {
  const { state, runner } = useNote(id, note)
  const mayNot = useWhyNot('write')
  const { typed } = state
  const field = `note-${id}`
  const kinds = noteKindsFor({ kind: change })
  const only = kinds.length === 1 ? (kinds[0] ?? null) : null
  const chosen = typed.kind && kinds.includes(typed.kind) ? typed.kind : only
  const type = (part: Partial<NoteText>) =>
    runner.send({ type: 'typed', text: { ...typed, kind: chosen, ...part } })
  const clash = clashOf(state, runner, field)
  if (mayNot) return note ? <p dir="auto">{note.words}</p> : null

  return (
    <section className={styles['note']}>
      <h4>What changed, and why?</h4>
      {kinds.length > 1 ? (
        <Radios
          name={`note-kind-${id}`}
          legend="What does the change touch?"
          choices={kinds.map((value) => ({ value, words: noteKindWords[value] }))}
          onChange={({ target }) =>
            type({ kind: kinds.find((kind) => kind === target.value) ?? null })
          }
          chosen={chosen}
        />
      ) : null}
      <TextField
        name={field}
        label="Note for readers"
        hint="One or two plain sentences. They stand beside the change."
        dir="auto"
        rows={2}
        maxLength={noteLimit}
        value={typed.words}
        onChange={(event) => type({ words: event.target.value })}
        onBlur={() => runner.send({ type: 'now' })}
      />
      <SaveState state={state} runner={runner} saying={sayingOfNote} />
      {clash ? <NoteClash {...clash} key={keyOf(clash.theirs.held.text)} kinds={kinds} /> : null}
    </section>
  )
}

/** Another note of theirs is another clash. */
const keyOf = ({ kind, words }: NoteText) => `${kind} ${words}`

function useNote(statementId: StatementId, note: DraftNote | null) {
  const { edition } = useDraft()
  const [kind, words] = [note?.kind, note?.words ?? '']
  const held = useMemo(() => heldNote(kind ? { kind, words } : null), [kind, words])
  const place = { edition: edition.slug, statementId }
  const runner = useWordsInHand().notes.runnerFor(place, held)
  return { state: useText(runner, held), runner }
}

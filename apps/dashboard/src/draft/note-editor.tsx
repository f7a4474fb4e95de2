import {
  noteKindsFor,
  noteKindWords,
  noteLimit,
  type ChangeKind,
  type DraftNote,
  type StatementId,
} from '@cuppa/domain'
import { Button, TextField } from '@cuppa/ui'
import { useEffect, useSyncExternalStore } from 'react'

import { announcer } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Radios } from '../parts/radios.tsx'
import { useDraft } from './draft-context.tsx'
import type { NoteSaver, NoteState, NoteText } from './note-saver.ts'
import { sayHowNoteIsSaved } from './note-words.ts'
import { noteIn } from './notes-in-hand.ts'
import { useWordsInHand } from './words-provider.tsx'

import styles from './draft.module.css'

export interface NoteEditorProps {
  readonly id: StatementId
  readonly change: ChangeKind
  readonly note: DraftNote | null
}

/** What changed and why, in plain words, for the people who read the next version. */
export function NoteEditor({ id, change, note }: NoteEditorProps) {
  const { state, saver } = useNote(id, note)
  const mayNot = useWhyNot('write')
  const { typed } = state
  const kinds = noteKindsFor({ kind: change })
  const only = kinds.length === 1 ? (kinds[0] ?? null) : null
  const chosen = typed.kind && kinds.includes(typed.kind) ? typed.kind : only
  const type = (part: Partial<NoteText>) => saver.type({ ...typed, kind: chosen, ...part })
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
        name={`note-${id}`}
        label="Note for readers"
        hint="One or two plain sentences. They stand beside the change."
        dir="auto"
        rows={2}
        maxLength={noteLimit}
        value={typed.words}
        onChange={(event) => type({ words: event.target.value })}
        onBlur={saver.now}
      />
      <NoteSaveState state={state} saver={saver} />
    </section>
  )
}

function useNote(id: StatementId, note: DraftNote | null) {
  const { edition } = useDraft()
  const saver = useWordsInHand().notes.saverFor(edition.slug, id, note)
  const state = useSyncExternalStore(saver.subscribe, saver.state)
  const [kind, words] = [note?.kind, note?.words]
  useEffect(() => {
    saver.read(noteIn(note))
    // oxlint-disable-next-line react/exhaustive-deps -- only another note can be news
  }, [saver, kind, words])
  return { state, saver }
}

/** How the note is saved. Turns for the better or worse are also spoken, once. */
function NoteSaveState({ state, saver }: { readonly state: NoteState; readonly saver: NoteSaver }) {
  const sentence = sayHowNoteIsSaved(state)
  const { problem } = state
  useEffect(() => {
    if (problem) announcer.say(sentence)
    // oxlint-disable-next-line react/exhaustive-deps -- each trouble is told once
  }, [problem?.kind])
  return (
    <p className={styles['save']} data-trouble={problem !== null || undefined}>
      <span>{sentence}</span>
      <Button look="quiet" onClick={saver.now}>
        Save the note
      </Button>
    </p>
  )
}

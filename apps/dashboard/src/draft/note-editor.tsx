import {
  noteKindsFor,
  noteKindWords,
  noteLimit,
  type ChangeKind,
  type DraftNote,
  type NoteKind,
  type StatementId,
} from '@cuppa/domain'
import { TextField } from '@cuppa/ui'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Radios } from '../parts/choices.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useDraft } from './draft-context.tsx'

import styles from './draft.module.css'

export interface NoteEditorProps {
  readonly id: StatementId
  readonly change: ChangeKind
  readonly note: DraftNote | null
}

/** What changed and why, in plain words, for the people who read the next version. */
export function NoteEditor({ id, change, note }: NoteEditorProps) {
  const { edition } = useDraft()
  const kinds = noteKindsFor({ kind: change })
  const [kind, setKind] = useState<NoteKind | null>(note?.kind ?? null)
  const [words, setWords] = useState(note?.words ?? '')
  const act = useAct(trpc.draft.setNote.mutationOptions(), 'The note is saved')
  const mayNot = useWhyNot('write')
  const chosen = kind && kinds.includes(kind) ? kind : kinds.length === 1 ? kinds[0] : undefined
  const isSame = note !== null && note.kind === chosen && note.words === words.trim()
  const why = mayNot ?? whyNot({ isSame, hasWords: words.trim() !== '', chosen })

  return (
    <section className={styles['note']}>
      <h4>What changed, and why?</h4>
      {kinds.length > 1 ? (
        <Radios
          name={`note-kind-${id}`}
          legend="What does the change touch?"
          choices={kinds.map((value) => ({ value, words: noteKindWords[value] }))}
          onChange={(event) => setKind(kinds.find((each) => each === event.target.value) ?? null)}
          chosen={chosen ?? null}
        />
      ) : null}
      <TextField
        name={`note-${id}`}
        label="Note for readers"
        hint="One or two plain sentences. They stand beside the change."
        dir="auto"
        rows={2}
        maxLength={noteLimit}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Problem sentence={act.problem} />
      <ActButton
        look="quiet"
        busy={act.busy}
        why={why}
        onClick={() => {
          if (chosen)
            void act.attempt({ edition: edition.slug, statementId: id, kind: chosen, words })
        }}
      >
        Save the note
      </ActButton>
    </section>
  )
}

function whyNot(is: {
  readonly isSame: boolean
  readonly hasWords: boolean
  readonly chosen: NoteKind | undefined
}): string | undefined {
  if (is.isSame) return 'This note is saved.'
  if (!is.hasWords) return 'Write a note first.'
  return is.chosen ? undefined : 'Choose what the change touches first.'
}

import { diffWords, noteKindWords, noteLimit, type NoteKind } from '@cuppa/domain'
import { Button, Notice, Prose, TextField } from '@cuppa/ui'
import { useState } from 'react'

import { BothTexts } from '../parts/both-texts.tsx'
import { Radios } from '../parts/radios.tsx'
import type { ClashProps } from './clash.ts'
import { joinNotes } from './join-notes.ts'
import { hasWords, type HeldNote, type NoteText } from './note.ts'

import styles from './draft.module.css'

export interface NoteClashProps extends ClashProps<HeldNote> {
  /** The kinds that fit the change. */
  readonly kinds: readonly NoteKind[]
}

/** Two people wrote the note of one change at the same time: both notes, and three ways on. */
export function NoteClash({ field, state, theirs, settle, kinds }: NoteClashProps) {
  const { typed: mine, base } = state
  const { text } = theirs.held
  const both = {
    ...(mine.words === text.words ? {} : { marks: diffWords(mine.words, text.words) }),
    joined: (
      <Joined
        field={field}
        kinds={kinds}
        join={() => joinNotes(base.text, mine, text)}
        onKeep={(joined) => settle({ type: 'join', text: joined })}
      />
    ),
  }
  const did = hasWords(text) ? 'changed this note' : 'took this note away'
  return (
    <Notice role="alert" title={`${theirs.by} ${did} while you were writing`}>
      <p>Nothing is lost. Read both, then choose.</p>
      <BothTexts
        what="the note"
        level={5}
        mine={<Shown note={mine} kinds={kinds} />}
        theirs={<Shown note={text} kinds={kinds} />}
        {...(hasWords(mine) && hasWords(text) ? both : {})}
        onKeep={(whose) => settle({ type: whose === 'mine' ? 'keep-mine' : 'keep-theirs' })}
      />
    </Notice>
  )
}

function Joined(props: {
  readonly field: string
  readonly kinds: readonly NoteKind[]
  readonly join: () => NoteText
  readonly onKeep: (joined: NoteText) => void
}) {
  const { field, kinds, join, onKeep } = props
  const [joined, setJoined] = useState(join)
  return (
    <div className={styles['words']}>
      <TextField
        name={`joined-${field}`}
        label="Note, joined"
        hint="Read it once more: where both changed the same place, theirs stands first."
        dir="auto"
        rows={2}
        maxLength={noteLimit}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that had focus is gone
        autoFocus
        value={joined.words}
        onChange={(event) => setJoined({ ...joined, words: event.target.value })}
      />
      {kinds.length > 1 ? (
        <Radios
          name={`joined-kind-${field}`}
          legend="What does the change touch, both together?"
          choices={kinds.map((value) => ({ value, words: noteKindWords[value] }))}
          chosen={joined.kind}
          onChange={({ target }) =>
            setJoined({ ...joined, kind: kinds.find((kind) => kind === target.value) ?? null })
          }
        />
      ) : null}
      <div>
        <Button onClick={() => onKeep(joined)}>Keep this</Button>
      </div>
    </div>
  )
}

function Shown(props: { readonly note: NoteText; readonly kinds: readonly NoteKind[] }) {
  const { kind, words } = props.note
  if (!hasWords({ words })) return <p className={styles['nothing']}>No note.</p>
  return (
    <>
      {kind && props.kinds.length > 1 ? (
        <p className="label">{`It touches: ${noteKindWords[kind].toLowerCase()}`}</p>
      ) : null}
      <Prose text={words} />
    </>
  )
}

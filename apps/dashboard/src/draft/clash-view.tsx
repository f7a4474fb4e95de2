import { diffWords, joinWordings, type Wording } from '@cuppa/domain'
import { Button, Notice, Prose, TextField, WordMarks } from '@cuppa/ui'
import { useState } from 'react'

import type { AutosaveRunner } from './autosave-runner.ts'
import type { Autosave, Theirs } from './autosave.ts'

import styles from './draft.module.css'

export interface ClashViewProps {
  readonly state: Autosave
  readonly theirs: Theirs
  readonly runner: AutosaveRunner
}

/** Two people wrote at the same time: both texts, and three ways on. Nothing goes before one chooses. */
export function ClashView({ state, theirs, runner }: ClashViewProps) {
  const { typed: mine, base } = state
  const [joined, setJoined] = useState<Wording | null>(null)
  return (
    <Notice role="alert" title={`${theirs.by} changed this while you were writing`}>
      <p>Nothing is lost. Read both, then choose.</p>
      <div className={styles['clash']}>
        <section>
          <h4>Yours</h4>
          <Text wording={mine} />
          <Button onClick={() => runner.send({ type: 'keep-mine' })}>Keep mine</Button>
        </section>
        <section>
          <h4>Theirs</h4>
          <Text wording={theirs.text} />
          <Button onClick={() => runner.send({ type: 'keep-theirs' })}>Keep theirs</Button>
        </section>
      </div>
      <h4>How theirs differs from yours</h4>
      <p>
        <WordMarks marks={diffWords(asOne(mine), asOne(theirs.text))} />
      </p>
      {joined ? (
        <Joined joined={joined} onChange={setJoined} runner={runner} />
      ) : (
        <Button look="quiet" onClick={() => setJoined(joinWordings(base.text, mine, theirs.text))}>
          Join both
        </Button>
      )}
    </Notice>
  )
}

function Joined(props: {
  readonly joined: Wording
  readonly onChange: (joined: Wording) => void
  readonly runner: AutosaveRunner
}) {
  const { joined, onChange, runner } = props
  const { title, words } = joined
  return (
    <div>
      <TextField
        name="joined-title"
        label="Name, joined"
        value={title}
        rows={1}
        onChange={(event) => onChange({ title: event.target.value, words })}
      />
      <TextField
        name="joined-words"
        label="Words, joined"
        hint="Read it once more: where both changed the same place, theirs stands first."
        value={words}
        onChange={(event) => onChange({ title, words: event.target.value })}
      />
      <Button onClick={() => runner.send({ type: 'join', text: { title, words } })}>
        Keep this
      </Button>
    </div>
  )
}

function Text({ wording: { title, words } }: { readonly wording: Wording }) {
  return (
    <div className={styles['text']}>
      {title ? (
        <p dir="auto">
          <strong>{title}</strong>
        </p>
      ) : null}
      <Prose text={words} />
    </div>
  )
}

const asOne = ({ title, words }: Wording) => (title ? `${title}\n\n${words}` : words)

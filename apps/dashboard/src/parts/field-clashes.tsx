import { diffWords, joinTexts } from '@cuppa/domain'
import { Button, Notice, Prose, TextField } from '@cuppa/ui'
import { useEffect, useRef, useState, type ReactNode } from 'react'

import { BothTexts } from './both-texts.tsx'
import { useErrorTitle } from './form.tsx'

import styles from './both-texts.module.css'

/** One field that two people changed, each to something else. */
export interface FieldClash {
  readonly field: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
  /** What both started from: such a field can be joined. Left out for what is chosen, not written. */
  readonly base?: string
  /** Shows a value of this field; words are shown as they are. */
  readonly show?: (value: string) => ReactNode
}

/** Whose value a field keeps, or the one that was made of both. */
export type FieldChoice = 'mine' | 'theirs' | { readonly joined: string }

export interface FieldClashesProps {
  readonly by: string
  readonly clashes: readonly FieldClash[]
  /** The labels of what only they changed. */
  readonly theirs: readonly string[]
  readonly onChoose: (field: string, choice: FieldChoice) => void
}

/** What two people changed in one form at the same time, field by field. It has focus when it appears. */
export function FieldClashes({ by, clashes, theirs, onChoose }: FieldClashesProps) {
  const box = useRef<HTMLDivElement>(null)
  const isSeen = useRef(false)
  const title = `Not saved yet: ${by} changed this too`
  const first = clashes[0]?.field
  useEffect(() => {
    // First to the top of it; once somebody chose, to what is left.
    if (isSeen.current) box.current?.querySelector<HTMLElement>('h3')?.focus()
    else box.current?.focus()
    isSeen.current = true
  }, [first])
  useErrorTitle(true)
  return (
    <div ref={box} role="group" aria-label={title} tabIndex={-1} className={styles['fields']}>
      <Notice role="alert" title={title}>
        <p>Nothing is lost. Read both, then choose.</p>
        {theirs.length > 0 ? (
          <p>{`What only they changed stays as they left it: ${theirs.join(', ')}.`}</p>
        ) : null}
        {clashes.map((clash) => (
          <OneClash key={clash.field} clash={clash} onChoose={onChoose} />
        ))}
      </Notice>
    </div>
  )
}

function OneClash(props: {
  readonly clash: FieldClash
  readonly onChoose: FieldClashesProps['onChoose']
}) {
  const { clash, onChoose } = props
  const { field, label, mine, theirs, base, show = showWords } = clash
  const canJoin = base !== undefined && mine !== '' && theirs !== ''
  return (
    <section className={styles['field']}>
      <h3 tabIndex={-1}>{label}</h3>
      <BothTexts
        what={label}
        mine={show(mine)}
        theirs={show(theirs)}
        onKeep={(whose) => onChoose(field, whose)}
        {...(canJoin
          ? {
              marks: diffWords(mine, theirs),
              joined: (
                <Joined
                  clash={clash}
                  join={() => joinTexts(base, mine, theirs).text}
                  onKeep={(joined) => onChoose(field, { joined })}
                />
              ),
            }
          : {})}
      />
    </section>
  )
}

function Joined(props: {
  readonly clash: FieldClash
  readonly join: () => string
  readonly onKeep: (joined: string) => void
}) {
  const { clash, join, onKeep } = props
  const [joined, setJoined] = useState(join)
  return (
    <div>
      <TextField
        name={`joined-${clash.field}`}
        label={`${clash.label}, joined`}
        hint="Read it once more: where both changed the same place, theirs stands first."
        dir="auto"
        rows={4}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that had focus is gone
        autoFocus
        value={joined}
        onChange={(event) => setJoined(event.target.value)}
      />
      <Button onClick={() => onKeep(joined)}>Keep this</Button>
    </div>
  )
}

const showWords = (value: string) =>
  value ? <Prose text={value} /> : <p className={styles['nothing']}>Empty.</p>

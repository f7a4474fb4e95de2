import { diffWords, joinWordings, titleLimit, wordsLimit, type Wording } from '@cuppa/domain'
import { Button, Notice, Prose, TextField } from '@cuppa/ui'
import { useState } from 'react'

import { BothTexts } from '../parts/both-texts.tsx'
import type { ClashProps } from './clash.ts'
import type { HeldWords } from './words.ts'

import styles from './draft.module.css'

/** Two people wrote the words of one statement at the same time: both texts, and three ways on. */
export function WordsClash({ field, state, theirs, settle }: ClashProps<HeldWords>) {
  const { typed: mine, base } = state
  const { text } = theirs.held
  return (
    <Notice role="alert" title={`${theirs.by} changed this while you were writing`}>
      <p>Nothing is lost. Read both, then choose.</p>
      <BothTexts
        what="the words"
        mine={<Shown wording={mine} />}
        theirs={<Shown wording={text} />}
        marks={diffWords(asOne(mine), asOne(text))}
        onKeep={(whose) => settle({ type: whose === 'mine' ? 'keep-mine' : 'keep-theirs' })}
        joined={
          <Joined
            field={field}
            join={() => joinWordings(base.text, mine, text)}
            onKeep={(joined) => settle({ type: 'join', text: joined })}
          />
        }
      />
    </Notice>
  )
}

function Joined(props: {
  readonly field: string
  readonly join: () => Wording
  readonly onKeep: (joined: Wording) => void
}) {
  const { field, join, onKeep } = props
  const [{ title, words }, setJoined] = useState(join)
  return (
    <div className={styles['words']}>
      <TextField
        name={`joined-title-${field}`}
        label="Name, joined"
        dir="auto"
        maxLength={titleLimit}
        value={title}
        rows={1}
        onChange={(event) => setJoined({ title: event.target.value, words })}
      />
      <TextField
        name={`joined-${field}`}
        label="Words, joined"
        hint="Read it once more: where both changed the same place, theirs stands first."
        dir="auto"
        maxLength={wordsLimit}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that had focus is gone
        autoFocus
        value={words}
        onChange={(event) => setJoined({ title, words: event.target.value })}
      />
      <div>
        <Button onClick={() => onKeep({ title, words })}>Keep this</Button>
      </div>
    </div>
  )
}

function Shown({ wording: { title, words } }: { readonly wording: Wording }) {
  return (
    <>
      {title ? (
        <p dir="auto">
          <strong>{title}</strong>
        </p>
      ) : null}
      <Prose text={words} />
      {title || words ? null : <p className={styles['nothing']}>No words.</p>}
    </>
  )
}

const asOne = ({ title, words }: Wording) => (title ? `${title}\n\n${words}` : words)

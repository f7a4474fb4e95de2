import type { WordMark } from '@cuppa/domain'
import { Button, WordMarks } from '@cuppa/ui'
import { useState, type ReactNode } from 'react'

import styles from './both-texts.module.css'

export interface BothTextsProps {
  /** Tells the buttons of several apart: "the note". */
  readonly what: string
  /** The level of the headings here. */
  readonly level?: 4 | 5
  readonly mine: ReactNode
  readonly theirs: ReactNode
  /** How theirs differs from mine; left out where the two are short. */
  readonly marks?: readonly WordMark[]
  readonly onKeep: (whose: 'mine' | 'theirs') => void
  /** The fields of both as one, where they can be one; shown when somebody asks for it. */
  readonly joined?: ReactNode
}

/** What two people wrote at the same time, side by side, and the ways on. Nothing goes before one chooses. */
export function BothTexts(props: BothTextsProps) {
  const { what, level = 4, mine, theirs, marks, onKeep, joined } = props
  const [isJoining, setJoining] = useState(false)
  const Heading = `h${level}` as const
  const about = <span className="visually-hidden">{`: ${what}`}</span>
  return (
    <div className={styles['both']}>
      <div className={styles['sides']}>
        <section>
          <Heading>Yours</Heading>
          <div className={styles['text']}>{mine}</div>
          <Button onClick={() => onKeep('mine')}>Keep mine{about}</Button>
        </section>
        <section>
          <Heading>Theirs</Heading>
          <div className={styles['text']}>{theirs}</div>
          <Button onClick={() => onKeep('theirs')}>Keep theirs{about}</Button>
        </section>
      </div>
      {marks ? (
        <div>
          <Heading>How theirs differs from yours</Heading>
          <p className={styles['marks']}>
            <WordMarks marks={marks} />
          </p>
        </div>
      ) : null}
      {joined && !isJoining ? (
        <div>
          <Button look="quiet" onClick={() => setJoining(true)}>
            Join both{about}
          </Button>
        </div>
      ) : null}
      {joined && isJoining ? joined : null}
    </div>
  )
}

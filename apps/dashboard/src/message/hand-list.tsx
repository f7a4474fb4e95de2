import { Button } from '@cuppa/ui'
import { useRef, useState } from 'react'

import { Empty } from '../parts/page.tsx'
import { HandRow } from './hand-row.tsx'
import { useHand } from './use-hand.ts'

import styles from '../source/source.module.css'
import own from './message.module.css'

export interface HandListProps {
  readonly channel: 'phone' | 'post'
  readonly title: string
  readonly none: string
}

/** What is to be done by hand in one way, the soonest event first, and what was done, when asked for. */
export function HandList({ channel, title, none }: HandListProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [showsSettled, setShowsSettled] = useState(false)
  const id = `list-${channel}`
  // The row that was marked is gone; who goes on by keyboard goes on from here.
  const goOn = () => heading.current?.focus()
  return (
    <section className={own['part']} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <Rows channel={channel} show="open" none={none} onMarked={goOn} />
      <div>
        <Button
          look="quiet"
          aria-expanded={showsSettled}
          onClick={() => setShowsSettled(!showsSettled)}
        >
          {showsSettled ? 'Hide what is done' : 'Show what is done'}
          <span className="visually-hidden">{`: ${title}`}</span>
        </Button>
      </div>
      {showsSettled ? (
        <Rows channel={channel} show="settled" none="Nothing is done yet." onMarked={goOn} />
      ) : null}
    </section>
  )
}

interface RowsProps {
  readonly channel: 'phone' | 'post'
  readonly show: 'open' | 'settled'
  readonly none: string
  readonly onMarked: () => void
}

function Rows({ channel, show, none, onMarked }: RowsProps) {
  const { messages, more } = useHand({ channel, show })
  if (messages.length === 0) return <Empty>{none}</Empty>
  return (
    <>
      <ol role="list" className={styles['list']}>
        {messages.map((message) => (
          <HandRow key={message.id} message={message} onMarked={onMarked} />
        ))}
      </ol>
      {more ? (
        <div>
          <Button look="quiet" onClick={more}>
            Show more
          </Button>
        </div>
      ) : null}
    </>
  )
}

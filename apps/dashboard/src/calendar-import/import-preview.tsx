import { eventKindWords, importNoteWords, sayCount, sayWhen } from '@cuppa/domain'
import { useEffect, useRef } from 'react'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Empty } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import type { ReadFile } from './choose-file.tsx'

type Preview = ReadFile['preview']

import styles from '../event/event.module.css'

interface ImportPreviewProps {
  readonly read: ReadFile
  readonly onMade: (count: number) => void
}

/** What a file would make, and what is left out of it and why; nothing is made before the button. */
export function ImportPreview({ read: { file, preview }, onMade }: ImportPreviewProps) {
  const act = useAct(trpc.event.import.mutationOptions(), 'The drafts are made')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { dates, leftOut } = preview
  return (
    <>
      <section className={styles['month']} aria-labelledby="would-make">
        <h2 id="would-make" ref={heading} tabIndex={-1}>
          {`This file would make ${sayCount(dates.length, 'draft', 'drafts')}`}
        </h2>
        {dates.length === 0 ? (
          <Empty>There is nothing in it that is not here already, or that can be taken.</Empty>
        ) : (
          <>
            <Problem sentence={act.problem} />
            <div>
              <ActButton
                busy={act.busy}
                onClick={() =>
                  void act.attemptFor(file).then((answer) => answer && onMade(answer.made))
                }
              >
                {`Make ${sayCount(dates.length, 'draft', 'drafts')}`}
              </ActButton>
            </div>
            <Dates dates={dates} />
          </>
        )}
      </section>
      {leftOut.length === 0 ? null : <LeftOut leftOut={leftOut} />}
    </>
  )
}

function Dates({ dates }: Pick<Preview, 'dates'>) {
  return (
    <ul role="list" className={styles['list']}>
      {dates.map(({ name, title, kind, when, place, notes }) => (
        <li key={name} className={styles['row']}>
          <p className="label">{eventKindWords[kind]}</p>
          <h3 dir="auto">{title}</h3>
          <p>{sayWhen(when)}</p>
          {place ? <p dir="auto">{place}</p> : null}
          {notes.map((note) => (
            <p key={note}>{importNoteWords[note]}</p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** By reason, as one reason often stands for many. */
function LeftOut({ leftOut }: Pick<Preview, 'leftOut'>) {
  const reasons = Map.groupBy(leftOut, ({ why }) => why)
  return (
    <section className={styles['month']} aria-labelledby="left-out">
      <h2 id="left-out">{`${sayCount(leftOut.length, 'event is', 'events are')} left out`}</h2>
      <ul role="list" className={styles['list']}>
        {[...reasons].map(([why, events]) => (
          <li key={why} className={styles['row']}>
            <p>{why}</p>
            <ul>
              {[...Map.groupBy(events, ({ title }) => title)].map(([title, { length }]) => (
                <li key={title} dir="auto">
                  {title || 'Without a title'}
                  {length > 1 ? ` (${sayCount(length, 'time', 'times')})` : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

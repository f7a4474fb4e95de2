import {
  bookingStateWords,
  type EventDay,
  type ExpectedPerson,
  isLive,
  modeWords,
  sayCount,
} from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Empty } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { Tick } from '../parts/tick.tsx'
import { useAct } from '../parts/use-act.ts'
import { HowTheyCame } from './how-they-came.tsx'
import { isNamed } from './is-named.ts'

import styles from './attendance.module.css'

export interface DayPartProps {
  readonly day: EventDay
  /** Why nobody can be noted now; it stands on top of the page. */
  readonly why: string | undefined
}

/** All who booked, found by a part of their name, each checked in by one button. */
export function Expected({ day, why }: DayPartProps) {
  const [find, setFind] = useState('')
  const [all, setAll] = useState(false)
  const live = day.people.filter(({ state, came }) => isLive(state) || came !== null)
  // Whoever looks for a name may mean someone whose booking is over.
  const shown = (all || find !== '' ? day.people : live).filter(({ name }) => isNamed(name, find))
  const here = live.filter(({ came }) => came !== null).length
  if (day.people.length === 0) return <Empty>Nobody has booked.</Empty>
  return (
    <>
      <search>
        <Field
          name="find"
          label="Find a name"
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      </search>
      <p role="status" className="label">
        {find === '' ? `${here} of ${sayCount(live.length, 'person', 'people')} here` : ''}
        {find !== '' && shown.length > 0
          ? `${sayCount(shown.length, 'person', 'people')} with “${find}”`
          : ''}
        {find !== '' && shown.length === 0 ? `Nobody with “${find}” has booked` : ''}
      </p>
      <ul role="list" className={styles['people']}>
        {shown.map((person) => (
          <li key={person.bookingId} className={styles['person']}>
            <Person person={person} day={day} why={why} />
          </li>
        ))}
      </ul>
      {day.people.length > live.length ? (
        <Tick checked={all} onChange={() => setAll(!all)}>
          Show bookings that are over, too
        </Tick>
      ) : null}
    </>
  )
}

interface PersonProps extends DayPartProps {
  readonly person: ExpectedPerson
}

function Person({ person, day, why }: PersonProps) {
  const { bookingId, name, mode, came } = person
  const checkIn = useAct(trpc.attendance.checkIn.mutationOptions(), `${name} is checked in`)
  const undo = useAct(trpc.attendance.undo.mutationOptions(), `${name} is not checked in any more`)
  const act = () =>
    came === null
      ? checkIn.attempt({ bookingId, mode, parts: [] })
      : undo.attempt({ attendanceId: came.id })
  return (
    <>
      <div className={styles['who']}>
        <strong dir="auto">{name}</strong>
        <span className="label">{aboutOf(person)}</span>
      </div>
      <ActButton
        look={came === null ? 'main' : 'quiet'}
        busy={checkIn.busy || undo.busy}
        off={why !== undefined}
        aria-describedby={why === undefined ? undefined : 'not-now'}
        onClick={() => void act()}
      >
        {came === null ? 'Check in' : 'Undo'}
        <span className="visually-hidden">{` ${name}`}</span>
      </ActButton>
      {came ? <HowTheyCame name={name} came={came} day={day} /> : null}
      <Problem sentence={checkIn.problem ?? undo.problem} />
    </>
  )
}

function aboutOf({ mode, state, companions, hasNeeds, came }: ExpectedPerson): string {
  return [
    came === null ? '' : 'Here',
    modeWords[came?.mode ?? mode],
    state === 'confirmed' ? '' : bookingStateWords[state],
    companions === 0 ? '' : `with ${sayCount(companions, 'companion', 'companions')}`,
    hasNeeds ? 'told us what they need' : '',
  ]
    .filter(Boolean)
    .join(', ')
}

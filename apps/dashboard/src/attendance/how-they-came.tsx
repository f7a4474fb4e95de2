import { type AttendanceView, type EventDay, type Mode, modeWords } from '@cuppa/domain'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { Problem } from '../parts/problem.tsx'
import { Radios } from '../parts/radios.tsx'
import { Tick } from '../parts/tick.tsx'
import { useAct } from '../parts/use-act.ts'

import styles from './attendance.module.css'

interface HowTheyCameProps {
  readonly name: string
  readonly came: AttendanceView
  readonly day: EventDay
}

/** In which way somebody was there, and in which parts; each choice is kept at once. */
export function HowTheyCame({ name, came, day: { event } }: HowTheyCameProps) {
  const act = useAct(trpc.attendance.change.mutationOptions(), `Kept for ${name}`)
  // What was chosen stands at once, and until the answer is here.
  const [chosen, setChosen] = useState<Pick<AttendanceView, 'mode' | 'parts'> | null>(null)
  const { mode, parts } = chosen ?? came
  const change = async (next: { readonly mode?: Mode; readonly parts?: string[] }) => {
    const wanted = { mode, parts, ...next }
    setChosen(wanted)
    await act.attempt({ attendanceId: came.id, ...wanted })
    setChosen((now) => (now === wanted ? null : now))
  }
  if (event.modes.length < 2 && event.parts.length === 0) return null
  return (
    <details className={styles['how']}>
      <summary>
        How they took part<span className="visually-hidden">{`: ${name}`}</span>
      </summary>
      {event.modes.length > 1 ? (
        <Radios
          name={`mode-${came.id}`}
          legend="In which way?"
          chosen={mode}
          choices={event.modes.map((value) => ({ value, words: modeWords[value] }))}
          onChange={({ target }) => {
            const known = event.modes.find((each) => each === target.value)
            if (known) void change({ mode: known })
          }}
        />
      ) : null}
      {event.parts.length > 0 ? (
        <fieldset className={styles['parts']}>
          <legend>In which parts?</legend>
          {event.parts.map((part) => (
            <Tick
              key={part}
              checked={parts.includes(part)}
              onChange={({ target }) =>
                void change({
                  parts: target.checked ? [...parts, part] : parts.filter((each) => each !== part),
                })
              }
            >
              <bdi>{part}</bdi>
            </Tick>
          ))}
        </fieldset>
      ) : null}
      <Problem sentence={act.problem} />
    </details>
  )
}

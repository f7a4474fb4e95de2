import type { EventId, NeedView } from '@cuppa/domain'
import { Prose } from '@cuppa/ui'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Empty } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'

import styles from './attendance.module.css'

/** `null` until somebody opens them. */
export type OpenedNeeds = readonly NeedView[] | null

export interface NeedsProps {
  readonly eventId: EventId
  /** Somebody told us what they need. */
  readonly some: boolean
  readonly needs: OpenedNeeds
  readonly onChange: (needs: OpenedNeeds) => void
}

/** What people need to take part. They are opened by a button, as the record keeps who looked. */
export function Needs({ eventId, some, needs, onChange }: NeedsProps) {
  const act = useAct(trpc.attendance.openNeeds.mutationOptions(), 'What people need is shown')
  const open = async () => {
    const opened = await act.attemptFor({ eventId })
    if (opened) onChange(opened)
  }
  if (!some) return <Empty>Nobody has told us of anything.</Empty>
  if (needs === null) {
    return (
      <div>
        <ActButton look="quiet" busy={act.busy} onClick={() => void open()}>
          Show what people need
        </ActButton>
        <span className="button-why">The record will say that you looked.</span>
        <Problem sentence={act.problem} />
      </div>
    )
  }
  const set = (bookingId: string, met: boolean | null) =>
    onChange(needs.map((each) => (each.bookingId === bookingId ? { ...each, met } : each)))
  return (
    <ul role="list" className={styles['people']}>
      {needs.map((need) => (
        <li key={need.bookingId} className={styles['need']}>
          <Need need={need} onSaid={(met) => set(need.bookingId, met)} />
        </li>
      ))}
    </ul>
  )
}

const words = { true: 'Met', false: 'Not met' }

function Need(props: { readonly need: NeedView; readonly onSaid: (met: boolean | null) => void }) {
  const { need, onSaid } = props
  const { bookingId, name, needs, met } = need
  const act = useAct(trpc.attendance.needMet.mutationOptions(), `Kept for ${name}`)
  const say = async (answer: boolean) => {
    const next = met === answer ? null : answer
    if (await act.attempt({ bookingId, met: next })) onSaid(next)
  }
  return (
    <>
      <strong dir="auto">{name}</strong>
      <Prose text={needs} />
      <fieldset className={styles['met']}>
        <legend className="visually-hidden">{`Was it met for ${name}?`}</legend>
        {[true, false].map((answer) => (
          <ActButton
            key={words[`${answer}`]}
            look="quiet"
            busy={act.busy}
            aria-pressed={met === answer}
            onClick={() => void say(answer)}
          >
            {words[`${answer}`]}
          </ActButton>
        ))}
      </fieldset>
      <Problem sentence={act.problem} />
    </>
  )
}

import { address, eventKindWords, type EventSummary, modeWords, sayList } from '@cuppa/domain'
import { Heading, StatementShape } from '@cuppa/ui'

import { EventState } from './event-state.tsx'
import { EventTime } from './event-time.tsx'
import { roomWords } from './room-words.ts'

export interface EventLineProps {
  readonly event: EventSummary
  readonly level: number
  /** Whether there is room is of use only before it begins. */
  readonly open: boolean
}

/** An event in a list: its day first, as that decides whether the rest matters. */
export function EventLine({ event, level, open }: EventLineProps) {
  const { id, slug, kind, title, summary, when, modes, room, state } = event
  return (
    <div className={`event-line event-${state}`}>
      <StatementShape id={id} className="event-shape" />
      <div>
        <Heading level={level}>
          <a href={address.event(slug)} dir="auto">
            <EventTime when={when} part="day" />
            <span className="event-title">{title}</span>
          </a>
        </Heading>
        <EventState state={state} />
      </div>
      <div className="event-facts">
        <p>
          <EventTime when={when} part="hours" />
        </p>
        <p>{`${eventKindWords[kind]}. ${waysIn(modes)}.`}</p>
        {open && state === 'published' ? (
          <p className={`room room-${room}`}>{roomWords[room]}</p>
        ) : null}
      </div>
      {summary ? (
        <p className="event-summary" dir="auto">
          {summary}
        </p>
      ) : null}
    </div>
  )
}

const waysIn = (modes: EventSummary['modes']) => {
  const words = sayList(modes.map((mode) => modeWords[mode].toLowerCase()))
  return words.charAt(0).toUpperCase() + words.slice(1)
}

import {
  dayOf,
  type ReminderPlan,
  type ReminderTime,
  reminderTimes,
  reminderWords,
  sayDate,
  sayWhen,
  SeriesScope,
  seriesScopes,
  seriesScopeWords,
} from '@cuppa/domain'
import { Select } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Empty, Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { Tick } from '../parts/tick.tsx'
import { useAct } from '../parts/use-act.ts'
import { useDatesReminded } from './use-dates-reminded.ts'

import form from '../parts/form.module.css'
import styles from '../source/source.module.css'

/** When people who have a place are reminded, for each event that comes next. */
export function RemindersPage() {
  const plan = useSuspenseQuery(trpc.message.plan.queryOptions()).data
  return (
    <Page
      title="Reminders"
      intro="People who have a place are reminded once at each time you choose. The reminder says how to join. Letters are written five days ahead at the latest."
    >
      <p>
        <Link to="/messages">Back to calls and letters</Link>
      </p>
      {plan.length === 0 ? <Empty>No event is coming up.</Empty> : null}
      <ol role="list" className={styles['list']}>
        {plan.map((event) => (
          <EventRow key={event.eventId} event={event} />
        ))}
      </ol>
    </Page>
  )
}

function EventRow({ event }: { readonly event: ReminderPlan[number] }) {
  const { eventId, revision, title, when, people } = event
  const [chosen, setChosen] = useState<readonly ReminderTime[]>(event.reminders)
  const [seen, setSeen] = useState(event)
  const isOld = seen.reminders.join() !== event.reminders.join()
  const mayNot = useWhyNot('publish')
  const act = useAct(trpc.event.setReminders.mutationOptions(), 'The reminders are saved')
  const [scope, setScope] = useState<SeriesScope>('this')
  const others = useDatesReminded(event)
  const isSame = reminderTimes.every(
    (time) => chosen.includes(time) === event.reminders.includes(time),
  )
  const save = async () => {
    const reminders = reminderTimes.filter((time) => chosen.includes(time))
    // What somebody else chose meanwhile is not put away before it was told.
    const on = isOld ? seen.revision : revision
    const isSaved = await act.attempt({ eventId, revision: on, reminders })
    setSeen(isSaved ? { ...event, reminders } : event)
    if (isSaved && scope !== 'this') await others.attempt({ scope, reminders })
  }
  return (
    <li className={styles['item']}>
      <div>
        <p className="label">
          {people === 1 ? '1 person has a place' : `${people} people have a place`}
        </p>
        <h2 dir="auto">{title}</h2>
        <p>{sayWhen(when)}</p>
      </div>
      <fieldset className={form['choices']}>
        <legend>
          Remind them
          <span className="visually-hidden">{` of ${title}, ${sayWhen(when)}`}</span>
        </legend>
        {reminderTimes.map((time) => (
          <Tick
            key={time}
            name={`${eventId}-${time}`}
            checked={chosen.includes(time)}
            onChange={({ target: { checked } }) =>
              setChosen(checked ? [...chosen, time] : chosen.filter((one) => one !== time))
            }
          >
            {reminderWords[time]}
          </Tick>
        ))}
      </fieldset>
      {isOld || act.problem !== null ? (
        <p>
          {event.reminders.length === 0
            ? 'Now nobody is reminded.'
            : `Now people are reminded: ${event.reminders.map((time) => reminderWords[time]).join(', ')}.`}
        </p>
      ) : null}
      {event.seriesId ? (
        <Select
          name={`dates-${eventId}`}
          label={`${sayDate(dayOf(when))} is one date of several. Which ones do you mean?`}
          choices={seriesScopes.map((value) => ({ value, words: seriesScopeWords[value] }))}
          value={scope}
          onChange={({ target }) => setScope(SeriesScope.catch('this').parse(target.value))}
        />
      ) : null}
      <Problem sentence={act.problem ?? others.problem} />
      <div className={styles['acts']}>
        <ActButton
          look="quiet"
          busy={act.busy || others.busy}
          why={mayNot ?? (isSame && scope === 'this' ? 'This is how it is saved.' : undefined)}
          onClick={() => void save()}
        >
          Save
          <span className="visually-hidden">{` the reminders of ${title}, ${sayWhen(when)}`}</span>
        </ActButton>
      </div>
    </li>
  )
}

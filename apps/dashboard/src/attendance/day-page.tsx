import { address, type EventDay, EventId, explain, refuseAttendance, sayWhen } from '@cuppa/domain'
import { Button, ButtonLink, Notice } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Empty, Page, Part } from '../parts/page.tsx'
import { Box } from './box.tsx'
import { Expected } from './expected.tsx'
import { Needs, type OpenedNeeds } from './needs.tsx'
import { Sheet } from './sheet.tsx'
import { Slips } from './slips.tsx'
import { Unnamed } from './unnamed.tsx'
import { useNow } from './use-now.ts'
import { WalkIns } from './walk-ins.tsx'

import styles from './attendance.module.css'

const route = getRouteApi('/events/$event/day')

/** The day itself, for whoever stands at the door: who is here, who is missing, and what they need. */
export function DayPage() {
  const eventId = EventId.safeParse(route.useParams().event)
  const mayNot = useWhyNot('welcome')
  if (mayNot || !eventId.success) {
    return (
      <Page title="The day">
        <Empty>{mayNot ?? 'We could not find that event.'}</Empty>
      </Page>
    )
  }
  return <Day eventId={eventId.data} />
}

function Day({ eventId }: { readonly eventId: EventId }) {
  const day = useSuspenseQuery(trpc.attendance.day.queryOptions({ eventId })).data
  const [needs, setNeeds] = useState<OpenedNeeds>(null)
  const { slips, print } = useSlips()
  const { event, people } = day
  const refusal = refuseAttendance(event, useNow())
  const why = refusal && explain(refusal)
  return (
    <Page
      title={`Who is at ${event.title}`}
      intro={sayWhen(event.when)}
      action={<Ways day={day} />}
    >
      {why ? (
        <div id="not-now">
          <Notice role="note">
            <p>{why}</p>
          </Notice>
        </div>
      ) : null}
      <div className={styles['screen']}>
        <Part title="Who is coming">
          <Expected day={day} why={why} />
        </Part>
        <Part title="Came without booking">
          <WalkIns day={day} why={why} />
        </Part>
        <Part title="People without a name">
          <Unnamed day={day} why={why} />
        </Part>
        <Part title="What people need">
          <Needs
            eventId={eventId}
            some={people.some(({ hasNeeds }) => hasNeeds)}
            needs={needs}
            onChange={setNeeds}
          />
        </Part>
      </div>
      <div className={styles['screen']}>
        <Part title="Anonymous box">
          <Box eventId={eventId} onPrint={print} />
        </Part>
      </div>
      {slips ? <Slips title={event.title} codes={slips} /> : <Sheet day={day} needs={needs} />}
    </Page>
  )
}

/** The codes that are going to paper; once they are there, paper is for the list again. */
function useSlips() {
  const [slips, setSlips] = useState<readonly string[] | null>(null)
  useEffect(() => {
    const done = () => setSlips(null)
    window.addEventListener('afterprint', done)
    return () => window.removeEventListener('afterprint', done)
  }, [])
  const print = (codes: readonly string[]) => {
    flushSync(() => setSlips(codes))
    window.print()
  }
  return { slips, print }
}

function Ways({ day: { event } }: { readonly day: EventDay }) {
  return (
    <div className={styles['ways']}>
      <Button look="quiet" onClick={() => window.print()}>
        Print the list
      </Button>
      <ButtonLink href={address.event(event.slug)} look="quiet">
        The public page
      </ButtonLink>
      <Link to="/events/$event/notes" params={{ event: event.id }} className="button button-quiet">
        Notes
      </Link>
    </div>
  )
}

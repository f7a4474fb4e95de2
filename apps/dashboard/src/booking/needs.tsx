import { isLive } from '@cuppa/domain'
import { Notice, Prose } from '@cuppa/ui'
import { useState } from 'react'

import { type client, trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import type { Booking } from './booking-page.tsx'

import styles from './booking.module.css'

type Found = Awaited<ReturnType<typeof client.booking.readNeeds.mutate>>

/** What somebody needs stays closed until a host asks for it, and that is written down. */
export function Needs({ booking: { id, state, hasNeeds } }: { readonly booking: Booking }) {
  const [found, setFound] = useState<Found>(null)
  const act = useAct(trpc.booking.readNeeds.mutationOptions(), 'Here is what they need')
  const mayNot = useWhyNot('needs')
  if (!isLive(state)) {
    return hasNeeds ? (
      <p>They do not come any more, so what they need stays closed.</p>
    ) : (
      <p>They do not come any more. If they asked for something, it is deleted.</p>
    )
  }
  if (!hasNeeds) return <p>They did not ask for anything.</p>
  if (found) {
    return (
      <Notice look="good" role="status">
        <Prose text={found.words} />
        <p className="label">
          {found.keep ? 'You may keep this for the next time.' : 'This is for this event only.'}
        </p>
      </Notice>
    )
  }
  return (
    <div className={styles['card']}>
      <p>
        They need something so that they can take part. Open it only to arrange it: each look is
        written down.
      </p>
      <Problem sentence={act.problem} />
      <ActButton
        look="quiet"
        why={mayNot}
        busy={act.busy}
        onClick={() =>
          void act.attemptFor({ bookingId: id }).then((needs) => setFound(needs ?? null))
        }
      >
        Read what they need
      </ActButton>
    </div>
  )
}

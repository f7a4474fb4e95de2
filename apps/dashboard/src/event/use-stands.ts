import { refusalOf } from '@cuppa/client'
import type { EventDraftView, EventId } from '@cuppa/domain'
import { useState } from 'react'

import { client } from '../app/cuppa.ts'

interface On {
  readonly eventId: EventId
  readonly revision: number
}

export interface Stands {
  /** Somebody else has changed it since the form was filled in. */
  readonly isOld: boolean
  /**
   * Sends it on what was seen. A no because somebody else was faster counts as seen, so that the same
   * form, sent again, goes in the place of theirs.
   */
  readonly send: <Output>(save: (on: On) => Promise<Output>) => Promise<Output>
}

/**
 * One thing of an event in a form of its own: nobody puts away what somebody else saved meanwhile
 * without having been told. A change of anything else of the event is none of its business.
 */
export function useStands(
  event: EventDraftView,
  thingOf: (event: EventDraftView) => unknown,
): Stands {
  const textOf = (one: EventDraftView) => JSON.stringify(thingOf(one))
  const [seen, setSeen] = useState<string | null>(textOf(event))
  const [wasFaster, setFaster] = useState(false)
  const [on, setOn] = useState(event.revision)
  const [isSending, setSending] = useState(false)
  const isSame = seen === null || seen === textOf(event)
  if (isSame && !isSending && (seen === null || on < event.revision)) {
    setSeen(textOf(event))
    setOn(event.revision)
  }
  const eventId = event.id

  const orMeet = async <Output>(error: unknown, save: (on: On) => Promise<Output>) => {
    if (refusalOf(error)?.code !== 'event/stale') throw error
    const there = await client.event.edit.query({ eventId })
    if (textOf(there) === seen) return save({ eventId, revision: there.revision })
    setSeen(textOf(there))
    setOn(there.revision)
    setFaster(true)
    throw error
  }

  return {
    isOld: !isSending && (wasFaster || !isSame),
    send: async (save) => {
      setSending(true)
      try {
        const sent = save({ eventId, revision: on })
        const output = await sent.catch((error: unknown) => orMeet(error, save))
        setFaster(false)
        // What stands then is what was sent.
        setSeen(null)
        return output
      } finally {
        setSending(false)
      }
    },
  }
}

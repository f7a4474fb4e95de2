import { type MessageKind, reachBy, type ReceiptCode, usefulUntil, type When } from '@cuppa/domain'

import { siteOf } from '../identity/tokens.ts'
import type { Scope } from '../kernel/scope.ts'
import { type CalendarPart, enqueueMessages, type NewMessage } from '../outbox/enqueue-messages.ts'
import { datesOf, type MakeDate, methodFor } from './dates.ts'
import { messageText, type PlaceNews } from './message-texts.ts'
import { listInvited, type Recipient } from './message.queries.ts'

export interface Telling {
  readonly recipient: Recipient
  readonly kind: MessageKind
  /** Which of its kind: the turn of the booking, the revision of the event, or its sequence. */
  readonly number: number
  readonly code?: ReceiptCode | null
  readonly before?: When | null
  readonly news?: PlaceNews | null
  readonly join?: string | null
}

/**
 * Tells people with bookings, in the transaction that the scope is in: by mail, with a date for the
 * calendar of whoever has a place, or on the list of calls or of letters. Answers how many were told.
 */
export async function writeMessages(scope: Scope, tellings: readonly Telling[]): Promise<number> {
  const [first] = tellings
  if (!first) return 0
  const { community } = first.recipient
  const invited = await invitedOf(scope, tellings)
  const dates = new Map<string, MakeDate | undefined>()
  const messages: NewMessage[] = []
  for (const telling of tellings) {
    const { id, eventId } = telling.recipient
    const method = methodFor(telling.recipient, telling.kind, invited.has(id))
    if (method && !dates.has(eventId)) {
      dates.set(eventId, await datesOf(scope, eventId, community))
    }
    const around = { community, baseUrl: siteOf(scope), makeDate: dates.get(eventId) }
    messages.push(...messageOf(telling, { ...around, method }))
  }
  return enqueueMessages(scope, messages)
}

/** Only what is called off or cancelled asks whose calendar it is in. */
function invitedOf(scope: Scope, tellings: readonly Telling[]) {
  const asked = tellings.filter(({ kind }) => kind === 'called-off' || kind === 'cancelled')
  return listInvited(
    scope.db,
    asked.map(({ recipient }) => recipient.id),
  )
}

interface Around {
  readonly community: string
  readonly baseUrl: string
  readonly makeDate: MakeDate | undefined
  readonly method: CalendarPart['method'] | undefined
}

/** None where somebody cannot be reached, which a booking does not allow. */
function messageOf(telling: Telling, { makeDate, method, ...site }: Around): NewMessage[] {
  const { recipient, kind, number, code = null, before = null, news = null, join = null } = telling
  const reached = reachBy(recipient)
  if (!reached) return []
  const { channel, to } = reached
  return [
    {
      bookingId: recipient.id,
      // Only whoever has just booked is told a code.
      isFirst: code !== null,
      kind,
      number,
      channel,
      to,
      usefulUntil: usefulUntil(kind, recipient),
      calendar:
        channel === 'email' && method && makeDate
          ? makeDate(method, { name: recipient.name, email: to })
          : null,
      // A call is made from a list that several people read; the code is the owner's alone.
      ...messageText(recipient, kind, {
        ...site,
        before,
        news,
        join,
        code: channel === 'phone' ? null : code,
      }),
    },
  ]
}

import { address, type CalendarEvent, type EventId, invite, type MessageKind } from '@cuppa/domain'

import { findPublicDetail } from '../event/read-events.ts'
import { siteOf } from '../identity/tokens.ts'
import type { Scope } from '../kernel/scope.ts'
import type { CalendarPart } from '../outbox/enqueue-messages.ts'
import type { Recipient } from './message.queries.ts'

/** Makes the dates for the calendars of those who come to one event. */
export type MakeDate = (
  method: CalendarPart['method'],
  someone: { readonly name: string; readonly email: string },
) => CalendarPart

/** Nothing where we do not know the address that mail is from: who asks must be who writes. */
export async function datesOf(
  scope: Scope,
  eventId: EventId,
  community: string,
): Promise<MakeDate | undefined> {
  const { mailFrom } = scope
  const detail = mailFrom === undefined ? undefined : await findPublicDetail(scope.db, eventId)
  if (mailFrom === undefined || !detail) return undefined
  const event: CalendarEvent = { ...detail, url: `${siteOf(scope)}${address.event(detail.slug)}` }
  const organizer = { name: community, email: mailFrom }
  const writtenAt = scope.now()
  return (method, attendee) => ({
    method,
    text: invite({ method, event, organizer, attendee, writtenAt }),
  })
}

/** What somebody's calendar is to do: dates go to those who have a place, and are taken out again. */
export function methodFor(
  { state }: Pick<Recipient, 'state'>,
  kind: MessageKind,
  isInvited: boolean,
): CalendarPart['method'] | undefined {
  if (kind === 'thanks' || kind.startsWith('reminder-')) return undefined
  if (state === 'confirmed' && kind !== 'called-off') return 'REQUEST'
  return isInvited ? 'CANCEL' : undefined
}

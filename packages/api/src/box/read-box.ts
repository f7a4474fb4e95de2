import { inTransaction } from '@cuppa/db'
import { type BoxMessage, type BoxView, EventId, type ShownCount, shownCount } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'
import { unseal } from '../kernel/sealed.ts'
import { findBox, findEventForUpdate, hasEvent, listMessages, listTeam } from './box.queries.ts'

export const OfEvent = z.strictObject({ eventId: EventId })
export type OfEvent = z.infer<typeof OfEvent>

const noSuchEvent = (event: EventId) =>
  new RefusalError({ kind: 'not-found', code: 'event/not-found', data: { event } })

/** Whether an event has a box, who reads it, and how many messages are in it. */
export async function getBox(scope: ReadScope, { eventId }: OfEvent): Promise<BoxView> {
  if (!(await hasEvent(scope.db, eventId))) throw noSuchEvent(eventId)
  const team = await listTeam(scope.db)
  const box = await findBox(scope.db, eventId)
  if (!box) return { open: null, team }
  const { codes, messages, readerOne, readerTwo } = box
  const two = [readerOne, readerTwo]
  const me = actorId(scope.actor)
  return {
    open: {
      codes,
      messages,
      readers: team.filter(({ id }) => two.includes(id)),
      isReader: me !== null && two.includes(me),
    },
    team,
  }
}

/** What is in the box, for the two who were named and for nobody else, whatever their role. */
export async function readBox(scope: Scope, { eventId }: OfEvent): Promise<BoxMessage[]> {
  demand(scope, 'read')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'read')
    const event = await findEventForUpdate(tx, eventId)
    if (!event) throw noSuchEvent(eventId)
    const box = await findBox(tx, eventId)
    if (!box) throw new RefusalError({ kind: 'not-found', code: 'box/not-open', data: {} })
    const me = actorId(scope.actor)
    if (me !== box.readerOne && me !== box.readerTwo) {
      throw new RefusalError({ kind: 'not-allowed', code: 'box/not-a-reader', data: {} })
    }
    const messages = await listMessages(tx, eventId)
    await recordAudit(tx, scope, {
      command: 'box.read',
      subject: { kind: 'event', id: eventId },
      facts: { event: event.title, messages: messages.length },
    })
    return messages.map(({ id, leftOn, sealed }) => ({
      id,
      leftOn,
      words: unseal(scope, { purpose: 'box message', id }, sealed),
    }))
  })
}

/** How many messages there are, as it is told in public; `null` where there is no box. */
export async function countMessages(
  { db }: ReadScope,
  eventId: EventId,
): Promise<ShownCount | null> {
  const box = await findBox(db, eventId)
  return box ? shownCount(box.messages) : null
}

import { type Db, inTransaction, recordChange } from '@cuppa/db'
import { EventId, PersonId, type ReceiptCode, receiptCodeFrom, refuseReaders } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { chance, keyed, type Secrets } from '../kernel/sealed.ts'
import { findBox, findEventForUpdate, listTeam } from './box.queries.ts'

const codeCount = z.int().min(1).max(500)

export const OpenBox = z.strictObject({
  eventId: EventId,
  /** The two who read what is left. */
  firstReader: PersonId,
  secondReader: PersonId,
  /** How many codes to make: one for each who comes. */
  codes: codeCount,
})
export type OpenBox = z.infer<typeof OpenBox>

/** Codes are told once and kept nowhere: only their keyed hashes are. */
export const BoxCodes = z.strictObject({ codes: z.array(z.string()) })
export type BoxCodes = z.infer<typeof BoxCodes>

/** Opens the box of an event, with codes to hand out in any order to whoever comes. */
export async function openBox(scope: Scope, input: OpenBox): Promise<BoxCodes> {
  demand(scope, 'publish')
  const { eventId, firstReader, secondReader, codes: count } = input
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const event = await lockEvent(inner, eventId)
    if (await findBox(tx, eventId)) throw no('conflict', 'box/open-already')
    const team = (await listTeam(tx)).map(({ id }) => id)
    obey(refuseReaders([firstReader, secondReader], team))
    await tx
      .insertInto('event_box')
      .values({
        event_id: eventId,
        reader_one: firstReader,
        reader_two: secondReader,
        codes: count,
        opened_at: scope.now(),
        opened_by: actorId(scope.actor),
      })
      .execute()
    const codes = await addCodes(inner, eventId, count)
    await recordChange(tx, ['notes'])
    await recordAudit(tx, scope, {
      command: 'box.open',
      subject: { kind: 'event', id: eventId },
      facts: { event: event.title, codes: count },
    })
    return { codes }
  })
}

export const AddBoxCodes = z.strictObject({ eventId: EventId, codes: codeCount })
export type AddBoxCodes = z.infer<typeof AddBoxCodes>

/** More codes for a box that is open, as more people came. */
export async function addBoxCodes(scope: Scope, input: AddBoxCodes): Promise<BoxCodes> {
  demand(scope, 'publish')
  const { eventId, codes: count } = input
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const event = await lockEvent(inner, eventId)
    if (!(await findBox(tx, eventId))) throw no('not-found', 'box/not-open')
    await tx
      .updateTable('event_box')
      .set((eb) => ({ codes: eb('codes', '+', count) }))
      .where('event_id', '=', eventId)
      .execute()
    const codes = await addCodes(inner, eventId, count)
    await recordAudit(tx, scope, {
      command: 'box.addCodes',
      subject: { kind: 'event', id: eventId },
      facts: { event: event.title, codes: count },
    })
    return { codes }
  })
}

async function lockEvent(scope: Scope, eventId: EventId) {
  const { db: tx } = scope
  await demandStill(tx, scope, 'publish')
  const event = await findEventForUpdate(tx, eventId)
  if (!event) {
    throw new RefusalError({ kind: 'not-found', code: 'event/not-found', data: { event: eventId } })
  }
  if (event.state !== 'published') throw no('rule', 'box/event-not-public')
  return event
}

async function addCodes(
  scope: Scope & { readonly db: Db },
  eventId: EventId,
  count: number,
): Promise<string[]> {
  const codes = Array.from({ length: count }, () => newCode(scope))
  await scope.db
    .insertInto('event_box_code')
    .values(codes.map((code) => ({ code_hash: hashOfBoxCode(scope, code), event_id: eventId })))
    .execute()
  return codes
}

function newCode(scope: Secrets): ReceiptCode {
  const code = receiptCodeFrom(chance(scope, 64))
  if (code === undefined) throw new Error('64 bytes had fewer than 10 that could be used')
  return code
}

/** All that is kept of a code; it is good for no booking. */
export const hashOfBoxCode = (scope: Secrets, code: ReceiptCode): string =>
  keyed(scope, 'box code', code)

type BareCode = 'box/open-already' | 'box/not-open' | 'box/event-not-public'

const no = (kind: 'conflict' | 'not-found' | 'rule', code: BareCode) =>
  new RefusalError({ kind, code, data: {} })

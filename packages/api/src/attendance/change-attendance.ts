import { inTransaction, recordChange } from '@cuppa/db'
import { AttendanceId, EventId, line, Mode } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findAttendance } from './attendance.queries.ts'
import { lockHeld, noSuchAttendance, obeyPresence } from './lock-held.ts'
import { setParts } from './set-parts.ts'

export const ChangeAttendance = z.strictObject({
  attendanceId: AttendanceId,
  mode: Mode,
  parts: z.array(line(200, 1)).max(100),
})
export type ChangeAttendance = z.infer<typeof ChangeAttendance>

/** Says in what way somebody was there, and in which parts. */
export async function changeAttendance(scope: Scope, input: ChangeAttendance): Promise<void> {
  demand(scope, 'welcome')
  const { attendanceId, mode, parts } = input
  await inTransaction(scope.db, async (tx) => {
    const found = await findAttendance(tx, attendanceId)
    if (!found) throw noSuchAttendance()
    const event = await lockHeld({ ...scope, db: tx }, found.eventId)
    obeyPresence(event, input)
    const { numUpdatedRows } = await tx
      .updateTable('attendance')
      .set({ mode })
      .where('id', '=', attendanceId)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw noSuchAttendance()
    await setParts(tx, attendanceId, parts)
    await recordChange(tx, ['attendance'])
    await recordAudit(tx, scope, {
      command: 'attendance.change',
      subject: { kind: 'event', id: event.id },
      facts: { event: event.title },
    })
  })
}

export const UndoAttendance = z.strictObject({ attendanceId: AttendanceId })
export type UndoAttendance = z.infer<typeof UndoAttendance>

/** Takes back what was noted by mistake: nothing of it stays but the entry in the record. */
export async function undoAttendance(
  scope: Scope,
  { attendanceId }: UndoAttendance,
): Promise<void> {
  demand(scope, 'welcome')
  await inTransaction(scope.db, async (tx) => {
    const found = await findAttendance(tx, attendanceId)
    if (!found) throw noSuchAttendance()
    const event = await lockHeld({ ...scope, db: tx }, found.eventId)
    // Locked before its parts, so that nobody adds one meanwhile.
    const row = await tx
      .selectFrom('attendance')
      .select('id')
      .where('id', '=', attendanceId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw noSuchAttendance()
    await setParts(tx, attendanceId, [])
    await tx.deleteFrom('attendance').where('id', '=', attendanceId).execute()
    await recordChange(tx, ['attendance'])
    await recordAudit(tx, scope, {
      command: 'attendance.undo',
      subject: { kind: 'event', id: event.id },
      facts: { event: event.title },
    })
  })
}

const people = z.int().min(0).max(10_000)

export const CountUnnamed = z.strictObject({
  eventId: EventId,
  mode: Mode,
  people,
  /** What was counted before, as whoever counts now has read it. */
  from: people,
})
export type CountUnnamed = z.infer<typeof CountUnnamed>

/** Says how many came who gave no name. A count that somebody else changed meanwhile is refused. */
export async function countUnnamed(scope: Scope, input: CountUnnamed): Promise<void> {
  demand(scope, 'welcome')
  const { eventId, mode, people: counted, from } = input
  await inTransaction(scope.db, async (tx) => {
    const event = await lockHeld({ ...scope, db: tx }, eventId)
    obeyPresence(event, { mode, parts: [] })
    const key = { event_id: eventId, mode }
    const by = { noted_at: scope.now(), noted_by: actorId(scope.actor) }
    await tx
      .insertInto('attendance_unnamed')
      .values({ ...key, people: 0, ...by })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const { people: stands } = await tx
      .selectFrom('attendance_unnamed')
      .select('people')
      .where('event_id', '=', eventId)
      .where('mode', '=', mode)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (stands !== from) throw movedOn(stands)
    await tx
      .updateTable('attendance_unnamed')
      .set({ people: counted, ...by })
      .where('event_id', '=', eventId)
      .where('mode', '=', mode)
      .execute()
    await recordChange(tx, ['attendance'])
    await recordAudit(tx, scope, {
      command: 'attendance.count',
      subject: { kind: 'event', id: eventId },
      facts: { event: event.title, people: counted },
    })
  })
}

const movedOn = (stands: number) =>
  new RefusalError({
    kind: 'conflict',
    code: 'attendance/count-moved-on',
    data: { people: stands },
  })

import { inTransaction, recordChange } from '@cuppa/db'
import { AttendanceId, BookingId, EventId, line, Mode } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findBooking } from './attendance.queries.ts'
import { lockHeld, obeyPresence } from './lock-held.ts'
import { setParts } from './set-parts.ts'

const presence = { mode: Mode, parts: z.array(line(200, 1)).max(100) }

export const CheckIn = z.strictObject({ bookingId: BookingId, ...presence })
export type CheckIn = z.infer<typeof CheckIn>

export const NotedAttendance = z.strictObject({ attendanceId: AttendanceId })
export type NotedAttendance = z.infer<typeof NotedAttendance>

/** Notes that whoever booked is there. Once more only changes in what way, and in which parts. */
export async function checkIn(scope: Scope, input: CheckIn): Promise<NotedAttendance> {
  demand(scope, 'welcome')
  const { bookingId, mode, parts } = input
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const booking = await findBooking(tx, bookingId)
    if (!booking) throw noSuchBooking()
    const event = await lockHeld(inner, booking.eventId)
    obeyPresence(event, input)
    const { id } = await tx
      .insertInto('attendance')
      .values({ ...noted(scope), event_id: event.id, booking_id: bookingId, name: null, mode })
      .onConflict((conflict) => conflict.column('booking_id').doUpdateSet({ mode }))
      .returning('id')
      .executeTakeFirstOrThrow()
    await setParts(tx, id, parts)
    await recordChange(tx, ['attendance'])
    await recordAudit(tx, scope, {
      command: 'attendance.checkIn',
      subject: { kind: 'event', id: event.id },
      facts: { event: event.title },
    })
    return { attendanceId: id }
  })
}

export const WelcomeWalkIn = z.strictObject({ eventId: EventId, name: line(200, 1), ...presence })
export type WelcomeWalkIn = z.infer<typeof WelcomeWalkIn>

/** Notes that somebody is there who did not book, by the name they give. */
export async function welcomeWalkIn(scope: Scope, input: WelcomeWalkIn): Promise<NotedAttendance> {
  demand(scope, 'welcome')
  const { eventId, name, mode, parts } = input
  return inTransaction(scope.db, async (tx) => {
    const event = await lockHeld({ ...scope, db: tx }, eventId)
    obeyPresence(event, input)
    const row = { ...noted(scope), event_id: eventId, booking_id: null, name, mode }
    await tx.insertInto('attendance').values(row).execute()
    await setParts(tx, row.id, parts)
    await recordChange(tx, ['attendance'])
    await recordAudit(tx, scope, {
      command: 'attendance.walkIn',
      subject: { kind: 'event', id: eventId },
      facts: { event: event.title },
    })
    return { attendanceId: row.id }
  })
}

const noted = (scope: Scope) => ({
  id: AttendanceId.parse(scope.newId()),
  noted_at: scope.now(),
  noted_by: actorId(scope.actor),
})

export const noSuchBooking = () =>
  new RefusalError({ kind: 'not-found', code: 'booking/not-found', data: {} })

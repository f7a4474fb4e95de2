import type { Mode } from '../event/mode.ts'
import { phaseAt } from '../event/phase.ts'
import type { EventFacts } from '../event/rules.ts'
import type { Instant, NoFacts, Refusal } from '../shared/index.ts'

/**
 * Every way keeping who came can say no.
 *
 * @example
 * const facts: AttendanceReasons['attendance/count-moved-on'] = { people: 4 }
 */
export interface AttendanceReasons {
  'attendance/not-begun': NoFacts
  'attendance/not-held': { state: string }
  'attendance/mode-not-offered': { mode: string }
  'attendance/part-not-there': { part: string }
  'attendance/not-found': NoFacts
  'attendance/count-moved-on': { people: number }
}

/**
 * A no of the rules for who came.
 *
 * @example
 * const refusal: AttendanceRefusal | undefined = refuseAttendance(event, now)
 */
export type AttendanceRefusal = Refusal<AttendanceReasons>

/**
 * May anyone be noted as having been at this event? Only once it has begun, and only where it is
 * held: nobody was at what was cancelled or put off (E2).
 *
 * @example
 * refuseAttendance({ state: 'cancelled', when }, now)?.code // 'attendance/not-held'
 */
export function refuseAttendance(event: EventFacts, now: Instant): AttendanceRefusal | undefined {
  const { state } = event
  if (state !== 'published') {
    return { kind: 'rule', code: 'attendance/not-held', data: { state } }
  }
  return phaseAt(event, now) === 'coming'
    ? { kind: 'rule', code: 'attendance/not-begun', data: {} }
    : undefined
}

/**
 * May someone have been there in this way, in these parts? Only in what the event has.
 *
 * @example
 * refusePresence({ modes: ['online'], parts: ['Hello'] }, { mode: 'phone', parts: [] })?.code
 * // 'attendance/mode-not-offered'
 */
export function refusePresence(
  event: { readonly modes: readonly Mode[]; readonly parts: readonly string[] },
  { mode, parts }: { readonly mode: Mode; readonly parts: readonly string[] },
): AttendanceRefusal | undefined {
  if (!event.modes.includes(mode)) {
    return { kind: 'rule', code: 'attendance/mode-not-offered', data: { mode } }
  }
  const part = parts.find((each) => !event.parts.includes(each))
  return part === undefined
    ? undefined
    : { kind: 'conflict', code: 'attendance/part-not-there', data: { part } }
}

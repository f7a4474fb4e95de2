import { type EventFacts, hasHappened } from '../event/rules.ts'
import type { Instant } from '../shared/index.ts'
import type { ProgressRefusal } from './progress-rules.ts'

/**
 * May this event show that something is so? Only one that anyone can look up, and that happened:
 * it was held, and it is over (E2).
 *
 * @example
 * refuseEvidence({ state: 'cancelled', when, title: 'Winter Cuppa' }, now)?.code
 * // 'progress/event-not-happened'
 */
export function refuseEvidence(
  event: EventFacts & { readonly title: string },
  now: Instant,
): ProgressRefusal | undefined {
  if (hasHappened(event, now)) return undefined
  return { kind: 'rule', code: 'progress/event-not-happened', data: { title: event.title } }
}

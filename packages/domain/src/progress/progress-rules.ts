import type { CalendarDate, NoFacts, Refusal } from '../shared/index.ts'
import type { StatementKind } from '../statement/index.ts'
import type { MilestoneState, ProgressState } from './progress-state.ts'

/**
 * Every way progress and milestones can say no.
 *
 * @example
 * const facts: ProgressReasons['milestone/already-settled'] = { state: 'reached' }
 */
export interface ProgressReasons {
  'statement/no-progress-on-this': { kind: string }
  'progress/done-without-evidence': NoFacts
  'progress/dated-in-future': { happenedOn: string; today: string }
  'progress/event-not-happened': { title: string }
  'milestone/not-found': { milestone: string }
  'milestone/already-settled': { state: string }
  'milestone/reason-missing': NoFacts
}

/**
 * A no of the rules for progress.
 *
 * @example
 * const refusal: ProgressRefusal | undefined = refuseUpdate(facts)
 */
export type ProgressRefusal = Refusal<ProgressReasons>

const kindsWithProgress: readonly StatementKind[] = ['ambition', 'action', 'measure']

/**
 * Can a statement of this kind have progress? Things to reach can; a value is lived, not finished.
 *
 * @example
 * canHaveProgress('ambition') // true
 * canHaveProgress('value') // false
 */
export function canHaveProgress(kind: StatementKind): boolean {
  return kindsWithProgress.includes(kind)
}

/**
 * May progress be posted on a statement of this kind?
 *
 * @example
 * refuseProgressOn('value')?.code // 'statement/no-progress-on-this'
 */
export function refuseProgressOn(kind: StatementKind): ProgressRefusal | undefined {
  if (canHaveProgress(kind)) return undefined
  return { kind: 'rule', code: 'statement/no-progress-on-this', data: { kind } }
}

/**
 * What an update is judged by.
 *
 * @example
 * const facts: UpdateFacts = { state: 'done', happenedOn: '2021-01-07', evidenceCount: 1, today: '2021-01-11' }
 */
export interface UpdateFacts {
  readonly state: ProgressState
  readonly happenedOn: CalendarDate
  readonly evidenceCount: number
  readonly today: CalendarDate
}

/**
 * May this update be posted? “Done” needs something that anyone can check (G2), and nothing is
 * told before it happened.
 *
 * @example
 * refuseUpdate({ state: 'done', happenedOn: '2021-01-07', evidenceCount: 0, today: '2021-01-11' })?.code
 * // 'progress/done-without-evidence'
 */
export function refuseUpdate({
  state,
  happenedOn,
  evidenceCount,
  today,
}: UpdateFacts): ProgressRefusal | undefined {
  if (happenedOn > today) {
    return { kind: 'rule', code: 'progress/dated-in-future', data: { happenedOn, today } }
  }
  if (state !== 'done' || evidenceCount > 0) return undefined
  return { kind: 'rule', code: 'progress/done-without-evidence', data: {} }
}

/**
 * May a milestone be settled like this? Only a planned one, once; what was missed or dropped says
 * why.
 *
 * @example
 * refuseMilestoneMove('planned', { to: 'missed', reason: '' })?.code // 'milestone/reason-missing'
 */
export function refuseMilestoneMove(
  from: MilestoneState,
  { to, reason }: { readonly to: Exclude<MilestoneState, 'planned'>; readonly reason: string },
): ProgressRefusal | undefined {
  if (from !== 'planned') {
    return { kind: 'conflict', code: 'milestone/already-settled', data: { state: from } }
  }
  if (to === 'reached' || reason.trim() !== '') return undefined
  return { kind: 'rule', code: 'milestone/reason-missing', data: {} }
}

/**
 * The words people see for each state of a milestone.
 *
 * @example
 * milestoneWords.reached // 'Reached'
 */
export const milestoneWords: Record<MilestoneState, string> = {
  planned: 'Planned',
  reached: 'Reached',
  missed: 'Missed',
  dropped: 'Dropped',
}

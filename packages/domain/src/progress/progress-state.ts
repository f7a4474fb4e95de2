import { z } from 'zod'

/**
 * How something is going. `stopped` and `changed` are honest ends too.
 *
 * @example
 * progressStates.map((state) => progressWords[state])
 */
export const progressStates = [
  'not-started',
  'under-way',
  'going-well',
  'stuck',
  'done',
  'stopped',
  'changed',
] as const
/**
 * How something is going, as one of {@link progressStates}.
 *
 * @example
 * ProgressState.parse('going-well')
 */
export const ProgressState = z.enum(progressStates)
export type ProgressState = z.infer<typeof ProgressState>

/**
 * The words people see for each state.
 *
 * @example
 * progressWords.changed // 'Changed course'
 */
export const progressWords: Record<ProgressState, string> = {
  'not-started': 'Not started yet',
  'under-way': 'Under way',
  'going-well': 'Going well',
  stuck: 'Stuck',
  done: 'Done',
  stopped: 'Stopped',
  changed: 'Changed course',
}

/**
 * What can become of something that was expected by a day.
 *
 * @example
 * milestoneStates.includes('missed') // true
 */
export const milestoneStates = ['planned', 'reached', 'missed', 'dropped'] as const
/**
 * The state of a milestone, as one of {@link milestoneStates}.
 *
 * @example
 * MilestoneState.parse('planned')
 */
export const MilestoneState = z.enum(milestoneStates)
export type MilestoneState = z.infer<typeof MilestoneState>

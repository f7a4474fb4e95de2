import type { Standing } from './standing.ts'

/**
 * Where somebody stands, in the words people see.
 *
 * @example
 * standingWords.left // 'Has left'
 */
export const standingWords: Record<Standing, string> = {
  known: 'Known to us',
  member: 'Member',
  paused: 'Pausing',
  left: 'Has left',
  blocked: 'Blocked',
  merged: 'Merged',
  erased: 'Erased',
}

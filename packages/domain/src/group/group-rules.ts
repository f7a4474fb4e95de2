import type { NoFacts } from '../shared/index.ts'

/**
 * Every way that groups can say no.
 *
 * @example
 * const facts: GroupReasons['group/not-found'] = {}
 */
export interface GroupReasons {
  'group/not-found': NoFacts
  'group/ended': NoFacts
  'group/not-a-member': NoFacts
  'group/stale': { by: string }
}

import { type Walls, type When, whenOf } from '@cuppa/domain'

import { RefusalError } from '../kernel/refusal-error.ts'

/** When it is, if something can be held then. */
export function promisedWhen(walls: Walls): When {
  const answer = whenOf(walls)
  if ('refusal' in answer) throw new RefusalError(answer.refusal)
  return answer.when
}

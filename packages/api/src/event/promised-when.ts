import type { When } from '@cuppa/domain'

import { RefusalError } from '../kernel/refusal-error.ts'
import { whenOf } from './rules.ts'

/** When it is, if there is such a time. */
export function promisedWhen(promise: Pick<When, 'startsWall' | 'endsWall' | 'zone'>): When {
  const when = whenOf(promise)
  if (when) return when
  const { startsWall, endsWall } = promise
  throw new RefusalError({
    kind: 'rule',
    code: 'event/time-wrong',
    data: { startsWall, endsWall },
  })
}

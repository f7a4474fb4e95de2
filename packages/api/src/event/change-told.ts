import { recordChange } from '@cuppa/db'
import { dayOf, phaseAt, SourceId } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'
import { followEvent } from '../source/follow-event.ts'
import type { LockedEvent } from './lock-event.ts'

type Shown = Pick<LockedEvent, 'id' | 'kind' | 'title' | 'summary' | 'when'>

/** After a change of what people see: the source says the same, and pages made of it go. */
export async function tellChange(scope: Scope, event: Shown): Promise<void> {
  await tellSource(scope, event)
  await recordChange(scope.db, ['events'])
}

/** Where many change at once, each tells its source, and pages are told once, at the end. */
export async function tellSource(scope: Scope, event: Shown): Promise<void> {
  const { id, kind, title, summary, when } = event
  await followEvent(scope, {
    sourceId: SourceId.parse(id),
    kind: kind === 'session' ? 'session' : 'event',
    title,
    words: summary,
    happenedOn: dayOf(when),
    isOver: phaseAt(event, scope.now()) === 'over',
  })
}

import type { CalendarDate, SourceId, StatementId } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'

/** What the keys of the content became. */
export interface Keys {
  readonly statements: Map<string, StatementId>
  readonly sources: ReadonlyMap<string, SourceId>
}

/** A scope in which it is noon of a day. */
export type OnDay = (day: CalendarDate) => Scope

/** What a key stands for; content that names a key it never gave is a mistake in the content. */
export function known<Id>(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The example names “${key}”, which is not in it`)
  return id
}

import type { Question } from '@cuppa/domain'

import type { ReadScope } from '../kernel/scope.ts'
import { findPublicEvent } from './event.queries.ts'
import { listQuestions } from './question.queries.ts'
import { type GetEvent, noSuchEvent } from './read-public-events.ts'

/** What people are asked when they book an event that everyone sees. */
export async function readQuestions(scope: ReadScope, { slug }: GetEvent): Promise<Question[]> {
  scope.tags.add('events')
  const row = await findPublicEvent(scope.db, slug)
  if (!row) throw noSuchEvent(slug)
  return listQuestions(scope.db, row.id)
}

import type { ReadDb } from '@cuppa/db'
import type { CalendarDate, SourceId } from '@cuppa/domain'

import { containing } from '../kernel/containing.ts'

export interface SourceCursor {
  readonly happenedOn: CalendarDate
  readonly id: SourceId
}

interface SourcePage {
  readonly search: string
  readonly after: SourceCursor | null
  readonly limit: number
}

/** Newest first. */
export function listSourceIds(db: ReadDb, { search, after, limit }: SourcePage) {
  return db
    .selectFrom('source')
    .select(['id', 'happened_on as happenedOn'])
    .$if(search !== '', (query) =>
      query.where((eb) =>
        eb.or([eb('title', 'ilike', containing(search)), eb('words', 'ilike', containing(search))]),
      ),
    )
    .$if(after !== null, (query) =>
      query.where((eb) => {
        if (after === null) return eb.val(true)
        const { happenedOn, id } = after
        return eb(eb.refTuple('happened_on', 'id'), '<', eb.tuple(happenedOn, id))
      }),
    )
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export function listPeople(db: ReadDb, search: string, limit: number) {
  return db
    .selectFrom('person')
    .select(['id as personId', 'name', 'credit_kind as as', 'credit_name as creditName'])
    .where('name', 'ilike', containing(search))
    .where('erased_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute()
}

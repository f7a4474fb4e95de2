import { Credit, creditOf, line, PersonId } from '@cuppa/domain'
import { z } from 'zod'

import { pageLimit } from '../kernel/input.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { listPeople } from './source.queries.ts'

export const SearchPeople = z.strictObject({ search: line(100) })
export type SearchPeople = z.infer<typeof SearchPeople>

export const FoundPeople = z.array(
  z.strictObject({ personId: PersonId, name: z.string(), credit: Credit }),
)
export type FoundPeople = z.infer<typeof FoundPeople>

/** People who can be put behind a source, by the alphabet. */
export async function searchPeople(
  { db }: Pick<ReadScope, 'db'>,
  { search }: SearchPeople,
): Promise<FoundPeople> {
  const rows = await listPeople(db, search, pageLimit)
  return rows.map(({ personId, name, as, creditName }) => ({
    personId,
    name,
    credit: creditOf({ personId, as, name: creditName }),
  }))
}

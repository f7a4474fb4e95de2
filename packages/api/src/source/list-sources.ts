import { CalendarDate, CreditedPerson, line, SourceId, SourceView } from '@cuppa/domain'
import { z } from 'zod'

import { pageLimit } from '../kernel/input.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { readSources } from '../provenance/read-provenance.ts'
import { listPeopleBehind } from './people-behind.ts'
import { listPublishedAmong } from './published.ts'
import { listSourceIds } from './source.queries.ts'

const Cursor = z.strictObject({ happenedOn: CalendarDate, id: SourceId })

export const ListSources = z.strictObject({
  /** Part of the title or the words; empty lists all. */
  search: line(100),
  /** The `next` of the page before; `null` asks for the newest. */
  after: Cursor.nullable(),
})
export type ListSources = z.infer<typeof ListSources>

export const SourcePage = z.strictObject({
  items: z.array(
    SourceView.extend({
      /** Behind a published version: only credits can change. */
      published: z.boolean(),
      people: z.array(
        CreditedPerson.extend({
          /** Private: for staff only. */
          name: z.string(),
        }),
      ),
    }),
  ),
  next: Cursor.nullable(),
})
export type SourcePage = z.infer<typeof SourcePage>

/** Sources as staff keep them, newest first. */
export async function listSources(
  { db }: Pick<ReadScope, 'db'>,
  { search, after }: ListSources,
): Promise<SourcePage> {
  const rows = await listSourceIds(db, { search, after, limit: pageLimit + 1 })
  const page = rows.slice(0, pageLimit)
  const ids = page.map(({ id }) => id)
  const sources = await readSources(db, ids)
  const published = await listPublishedAmong(db, ids)
  const people = await listPeopleBehind(db, ids)
  return {
    items: ids.flatMap((id) => {
      const source = sources.get(id)
      if (!source) return []
      return { ...source, published: published.has(id), people: people.get(id) ?? [] }
    }),
    next: rows.length > pageLimit ? (page.at(-1) ?? null) : null,
  }
}

import { address, CalendarDate } from '@cuppa/domain'
import { z } from 'zod'

import { readEditions } from '../edition/read-editions.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { readAllVersions } from '../version/read-versions.ts'
import { listPublicSlugs } from './direction.queries.ts'

export const Addresses = z.array(z.strictObject({ path: z.string(), lastModified: CalendarDate }))
export type Addresses = z.infer<typeof Addresses>

/**
 * Every public address of the direction, for the site map, each page under one address only: the
 * edition that people live by now is at the address of today's direction. Nothing of a draft is in it.
 */
export async function readAddresses(scope: ReadScope): Promise<Addresses> {
  scope.tags.add('direction')
  const versions = await readAllVersions(scope.db)
  const newest = versions.at(-1)
  if (!newest) return []
  const editions = await readEditions(scope.db)
  const past = new Set(editions.filter(({ state }) => state === 'past').map(({ slug }) => slug))
  const ofEditions = new Map(
    versions
      .filter(({ edition }) => past.has(edition))
      .map(({ edition, publishedOn }) => [edition, publishedOn]),
  )
  return [
    { path: address.direction(), lastModified: newest.publishedOn },
    { path: address.lineage(), lastModified: newest.publishedOn },
    ...[...ofEditions].map(([edition, lastModified]) => ({
      path: address.edition(edition),
      lastModified,
    })),
    ...versions.flatMap(({ edition, number, publishedOn }) => [
      { path: address.version(edition, number), lastModified: publishedOn },
      { path: address.changes(edition, number), lastModified: publishedOn },
    ]),
    ...(await listPublicSlugs(scope.db)).map(({ slug, lastModified }) => ({
      path: address.statement(slug),
      lastModified,
    })),
  ]
}

import { type DirectoryView, leadsElsewhere, type ListedPerson } from '@cuppa/domain'
import { z } from 'zod'

import type { ReadScope } from '../kernel/scope.ts'
import { listGroupsOf, listListed } from './directory.queries.ts'

/** As many as are read in one go. */
export const peopleOnPage = 100

export const ReadDirectory = z.strictObject({ page: z.int().positive().max(9_999) })
export type ReadDirectory = z.infer<typeof ReadDirectory>

/** Everybody who said yes to being in the list, as they want to be named. */
export async function readDirectory(
  scope: ReadScope,
  { page }: ReadDirectory,
): Promise<DirectoryView> {
  scope.tags.add('people')
  const from = (page - 1) * peopleOnPage
  const found = await listListed(scope.db, { from, most: peopleOnPage + 1 })
  const onPage = found.slice(0, peopleOnPage)
  const ids = onPage.filter(({ as }) => as !== 'group').map(({ id }) => id)
  const groups = Map.groupBy(await listGroupsOf(scope.db, ids), ({ personId }) => personId)
  const people = onPage.flatMap(({ id, as, name }): ListedPerson[] => {
    const shown = name?.trim() ?? ''
    if (as === 'not-named' || shown === '' || leadsElsewhere(shown)) return []
    const theirs = (groups.get(id) ?? []).map((group) => ({ slug: group.slug, name: group.name }))
    return [{ as, name: shown, groups: theirs }]
  })
  return { page, people: eachGroupOnce(people), more: found.length > peopleOnPage }
}

/** Several may be named as one group, which is said once. */
function eachGroupOnce(people: readonly ListedPerson[]): ListedPerson[] {
  const said = new Set<string>()
  return people.filter(({ as, name }) => {
    if (as !== 'group') return true
    if (said.has(name)) return false
    said.add(name)
    return true
  })
}

import { type Contributors, resolveCredits, type VersionId } from '@cuppa/domain'

import type { ReadScope } from '../kernel/scope.ts'
import { wishOf } from '../source/wish-of.ts'
import { listCreditsBehind, mostPeopleBehind } from './direction.queries.ts'

/** Who had a part in a version, as they want to be named today. */
export async function readContributors(
  scope: ReadScope,
  versionId: VersionId,
): Promise<Contributors> {
  scope.tags.add('sources')
  const [rows, atLeast] = await Promise.all([
    listCreditsBehind(scope.db, versionId),
    mostPeopleBehind(scope.db, versionId),
  ])
  const gone = rows.filter(({ standing }) => standing === 'erased')
  const here = rows.filter(({ standing }) => standing !== 'erased')
  const { credits, unnamed } = resolveCredits(here.map(wishOf))
  return {
    credits: [...credits],
    unnamed,
    former: new Set(gone.map(({ personId }) => personId)).size,
    atLeast,
  }
}

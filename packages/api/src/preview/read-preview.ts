import {
  type Contributors,
  type DirectionView,
  type PlacedStatement,
  VersionId,
  type VersionSummary,
} from '@cuppa/domain'
import { z } from 'zod'

import { findDraft, type LoadedDraft } from '../draft/load-draft.ts'
import { editionIn, readEditions } from '../edition/read-editions.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { readProgress } from '../progress/read-progress.ts'
import { besideOf } from '../provenance/read-beside.ts'
import { type ProvenanceByStatement, readLiveProvenance } from '../provenance/read-provenance.ts'
import { readVersions, summaryOf } from '../version/read-versions.ts'
import { draftState } from './draft-state.ts'
import { type Claims, openPreview } from './token.ts'

export const ReadPreview = z.strictObject({ token: z.string().max(2_000) })
export type ReadPreview = z.infer<typeof ReadPreview>

/**
 * The draft as the public would read it, for whoever holds a link to just this state of it. A link
 * that was changed, has run out or was overtaken is refused, always in the same way.
 */
export async function readPreview(
  scope: ReadScope,
  { token }: ReadPreview,
): Promise<DirectionView> {
  const claims = claimsOf(scope, token)
  const loaded = await draftOf(scope, claims)
  if (!loaded || draftState(loaded) !== claims.state) throw notValid()
  const { draft, row } = loaded
  const editions = await readEditions(scope.db)
  const versions = (await readVersions(scope.db, row.editionId)).map(summaryOf)
  const provenance = await readLiveProvenance(
    scope,
    draft.text.map(({ id }) => id),
  )
  const progress = await readProgress(scope, draft.text)
  const beside = besideOf(draft.text, provenance)
  return {
    edition: editionIn(editions, claims.edition),
    version: nextVersion(scope, versions),
    versions,
    editions: editions.filter(({ state }) => state !== 'preparing'),
    statements: draft.text.map((statement: PlacedStatement) => ({
      ...statement,
      ...beside(statement.id),
      progress: progress.get(statement.id) ?? null,
    })),
    contributors: contributorsOf(provenance),
  }
}

const notValid = () => new RefusalError({ kind: 'not-found', code: 'preview/not-valid', data: {} })

function claimsOf(scope: ReadScope, token: string): Claims {
  const claims = scope.secret === undefined ? undefined : openPreview(scope.secret, token)
  if (!claims || Date.parse(scope.now()) >= claims.until) throw notValid()
  return claims
}

async function draftOf(scope: ReadScope, { edition }: Claims): Promise<LoadedDraft | undefined> {
  const editions = await readEditions(scope.db)
  if (!editions.some(({ slug }) => slug === edition)) return undefined
  return findDraft(scope.db, edition)
}

/** The version that the draft would become today. */
function nextVersion(scope: ReadScope, versions: readonly VersionSummary[]): VersionSummary {
  return {
    id: VersionId.parse(scope.newId()),
    number: (versions[0]?.number ?? 0) + 1,
    publishedOn: today(scope),
    recordedAt: scope.now(),
    state: 'current',
    withdrawnReason: null,
    letter: '',
  }
}

function contributorsOf(provenance: ProvenanceByStatement): Contributors {
  const sources = new Map(
    [...provenance.values()].flat().flatMap(({ source }) => (source ? [[source.id, source]] : [])),
  )
  const credits = [...sources.values()].flatMap((source) => source.credits)
  const named = new Map(
    credits.flatMap((credit) =>
      credit.name === null ? [] : [[`${credit.as} ${credit.name}`, credit]],
    ),
  )
  const counts = [...sources.values()].flatMap(({ peopleCount }) => peopleCount ?? [])
  return {
    credits: [...named.values()],
    // Who was forgotten is not told from who is not named here; the published page tells them apart.
    unnamed: credits.filter(({ name }) => name === null).length,
    former: 0,
    atLeast: counts.length === 0 ? null : Math.max(...counts),
  }
}

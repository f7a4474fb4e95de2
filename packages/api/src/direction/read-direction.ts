import type { DirectionView, Edition, EditionSlug, PlacedStatement, VersionId } from '@cuppa/domain'

import { editionIn, readEditions } from '../edition/read-editions.ts'
import { kept } from '../kernel/kept.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { readProgress } from '../progress/read-progress.ts'
import { readBeside } from '../provenance/read-beside.ts'
import {
  type KnownVersion,
  readVersions,
  readVersionText,
  summaryOf,
} from '../version/read-versions.ts'
import { readContributors } from './contributors.ts'

/** The direction people live by now, with how it is going; `null` before the first version. */
export async function readCurrentDirection(scope: ReadScope): Promise<DirectionView | null> {
  scope.tags.add('direction')
  const editions = await readEditions(scope.db)
  const edition = editions.find(({ state }) => state === 'current')
  return edition ? readNewest(scope, edition, editions) : null
}

/** The newest version of an edition, with how it is going. */
export async function readEdition(
  scope: ReadScope,
  { edition }: { readonly edition: EditionSlug },
): Promise<DirectionView> {
  scope.tags.add('direction')
  const editions = await readEditions(scope.db)
  return readNewest(scope, publicEdition(editions, edition), editions)
}

/** A version as it was on its day: what is told of its progress later is not part of it. */
export async function readFrozenVersion(
  scope: ReadScope,
  { edition: slug, number }: { readonly edition: EditionSlug; readonly number: number },
): Promise<DirectionView> {
  scope.tags.add('direction')
  const editions = await readEditions(scope.db)
  const edition = publicEdition(editions, slug)
  const versions = await readVersions(scope.db, edition.id)
  const version = versions.find((one) => one.number === number)
  if (!version) throw noSuchVersion(slug, number)
  return viewOf(scope, { edition, editions, versions, version, hasProgress: false })
}

export const noSuchVersion = (edition: string, number: number) =>
  new RefusalError({ kind: 'not-found', code: 'version/not-found', data: { edition, number } })

/** An edition that is still being prepared is nobody's business yet: it is not found. */
export function publicEdition(editions: readonly Edition[], slug: string): Edition {
  const edition = editionIn(editions, slug)
  if (edition.state !== 'preparing') return edition
  throw new RefusalError({ kind: 'not-found', code: 'edition/not-found', data: { edition: slug } })
}

async function readNewest(
  scope: ReadScope,
  edition: Edition,
  editions: readonly Edition[],
): Promise<DirectionView> {
  const versions = await readVersions(scope.db, edition.id)
  const version = versions.find(({ state }) => state === 'current')
  if (!version) throw noSuchVersion(edition.slug, 1)
  return viewOf(scope, { edition, editions, versions, version, hasProgress: true })
}

interface Found {
  readonly edition: Edition
  readonly editions: readonly Edition[]
  readonly versions: readonly KnownVersion[]
  readonly version: KnownVersion
  readonly hasProgress: boolean
}

async function viewOf(
  scope: ReadScope,
  { edition, editions, versions, version, hasProgress }: Found,
): Promise<DirectionView> {
  const { id } = version
  const text = await kept(scope, `text of ${id}`, (inner) => readFrozenText(inner, id))
  // None of these waits for another's answer: on a server they run side by side.
  const [progress, beside, contributors] = await Promise.all([
    hasProgress
      ? kept(scope, `progress of ${id}`, (inner) => readProgress(inner, text))
      : noProgress,
    kept(scope, `beside ${id}`, (inner) => readBeside(inner, id, text)),
    kept(scope, `people behind ${id}`, (inner) => readContributors(inner, id)),
  ])
  return {
    edition,
    version: summaryOf(version),
    versions: versions.map(summaryOf),
    editions: editions.filter(({ state }) => state !== 'preparing'),
    statements: text.map((statement: PlacedStatement) => ({
      ...statement,
      ...beside(statement.id),
      progress: progress.get(statement.id) ?? null,
    })),
    contributors,
  }
}

function readFrozenText(scope: ReadScope, id: VersionId): Promise<PlacedStatement[]> {
  scope.tags.add('direction')
  return readVersionText(scope.db, id)
}

const noProgress: Awaited<ReturnType<typeof readProgress>> = new Map()

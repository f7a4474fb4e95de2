import {
  childrenOf,
  diffWords,
  type Edition,
  findStatement,
  predecessorsOf,
  refTo,
  type StatementId,
  type StatementPageView,
  type StatementSlug,
  type StatementStage,
  successorsOf,
} from '@cuppa/domain'

import { editionIn, readEditions } from '../edition/read-editions.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { readMilestones, readUpdatesOf } from '../progress/read-progress.ts'
import { readProvenanceOfVersion } from '../provenance/read-provenance.ts'
import { type KnownVersion, readAllVersions, readVersionText } from '../version/read-versions.ts'
import {
  findGoneNote,
  findPublicStatement,
  listAppearances,
  listEdgesAround,
  listLastPublished,
} from './direction.queries.ts'

/** Everything public about one statement; one that was retired keeps its page, with the reason. */
export async function readStatement(
  scope: ReadScope,
  { slug }: { readonly slug: StatementSlug },
): Promise<StatementPageView> {
  scope.tags.add('direction')
  const { db } = scope
  const known = await findPublicStatement(db, slug)
  if (!known) throw noSuchStatement(slug)
  const editions = await readEditions(db)
  const versions = await readAllVersions(db)
  const appearances = appearancesIn(versions, await listAppearances(db, known.id))
  const stood = lastStood(appearances)
  if (!stood) throw noSuchStatement(slug)
  const text = await readVersionText(db, stood.version.id)
  const statement = findStatement(text, known.id)
  if (!statement) throw noSuchStatement(slug)
  const state = isLive(stood.version, editions) ? 'live' : 'retired'
  const kin = await readKin(scope, known.id)
  const parent = findStatement(text, statement.parentId)
  const provenance = await readProvenanceOfVersion(scope, stood.version.id)
  return {
    statement: refTo(statement),
    state,
    retiredReason: state === 'live' ? null : await reasonFor(scope, known.id, kin.reason),
    place: {
      edition: editionIn(editions, stood.version.edition),
      versionNumber: stood.version.number,
      parent: parent ? refTo(parent) : null,
    },
    children: childrenOf(text, known.id).map(refTo),
    stages: stagesOf(appearances, editions),
    predecessors: kin.predecessors,
    successors: kin.successors,
    provenance: [...(provenance.get(known.id) ?? [])],
    progress: await readUpdatesOf(scope, known.id),
    milestones: await readMilestones(scope, known.id),
  }
}

const noSuchStatement = (statement: string) =>
  new RefusalError({ kind: 'not-found', code: 'statement/not-found', data: { statement } })

type Appearance = Awaited<ReturnType<typeof listAppearances>>[number] & {
  readonly version: KnownVersion
}

/** In the order of the versions. */
function appearancesIn(
  versions: readonly KnownVersion[],
  rows: Awaited<ReturnType<typeof listAppearances>>,
): Appearance[] {
  const byVersion = new Map(rows.map((row) => [row.versionId, row]))
  return versions.flatMap((version) => {
    const row = byVersion.get(version.id)
    return row ? { ...row, version } : []
  })
}

/** Where it stands now, or stood last; a withdrawn version only where there is no other. */
function lastStood(appearances: readonly Appearance[]): Appearance | undefined {
  return (
    appearances.findLast(({ version }) => version.state === 'current') ??
    appearances.findLast(({ version }) => version.state !== 'withdrawn') ??
    appearances.at(-1)
  )
}

function isLive(version: KnownVersion, editions: readonly Edition[]): boolean {
  return version.state === 'current' && editionIn(editions, version.edition).state === 'current'
}

async function readKin({ db }: ReadScope, id: StatementId) {
  const edges = await listEdgesAround(db, id)
  const before = predecessorsOf(id, edges)
  const after = successorsOf(id, edges)
  const refs = await listLastPublished(
    db,
    [...before, ...after].map((step) => step.id),
  )
  const named = (steps: typeof before) =>
    steps.flatMap(({ id, by, reason }) => {
      const ref = refs.find((one) => one.id === id)
      return ref ? { ...ref, by, reason } : []
    })
  return {
    predecessors: named(before),
    successors: named(after),
    reason: edges.find(({ from }) => from === id)?.reason ?? null,
  }
}

async function reasonFor({ db }: ReadScope, id: StatementId, reason: string | null) {
  if (reason !== null) return reason
  return (await findGoneNote(db, id))?.words ?? 'It is not part of our direction any more.'
}

/** The versions that brought new words, newest first, each with marks against the words before. */
function stagesOf(appearances: readonly Appearance[], editions: readonly Edition[]) {
  const stages: StatementStage[] = []
  let before = { title: '', words: '' }
  for (const { version, title, words, noteKind, note } of appearances) {
    const isSame = stages.length > 0 && before.title === title && before.words === words
    if (!isSame || noteKind !== null) {
      stages.push({
        title,
        words,
        edition: editionIn(editions, version.edition),
        versionNumber: version.number,
        publishedOn: version.publishedOn,
        noteKind,
        note: note ?? '',
        titleMarks: diffWords(stages.length === 0 ? title : before.title, title),
        wordMarks: diffWords(stages.length === 0 ? words : before.words, words),
      })
    }
    before = { title, words }
  }
  return stages.toReversed()
}

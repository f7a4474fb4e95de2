import { type Db, inTransaction, recordChange } from '@cuppa/db'
import {
  type CalendarDate,
  EditionId,
  EditionSlug,
  PersonId,
  ProgressUpdateId,
  ProvenanceLinkId,
  RevisionId,
  SourceId,
  StatementId,
  StatementSlug,
  VersionId,
} from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { readEditions } from '../edition/read-editions.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { insertMany } from './insert-many.ts'
import { type PlannedStatement, planStatements, type Size, sizes, wordsOf } from './size-plan.ts'

/**
 * Fills an empty database with a data set of a known size, for benches. It writes rows in bulk and
 * not by the verbs, and keeps to their rules. Answers `false` where there is an edition already.
 */
export async function loadSize(scope: Scope, name: keyof typeof sizes): Promise<boolean> {
  demand(scope, 'manage')
  return inTransaction(scope.db, async (tx) => {
    if ((await readEditions(tx)).length > 0) return false
    const load: Load = { tx, scope: { ...scope, db: tx }, size: sizes[name] }
    const sources = await loadSources(load)
    const statements = await loadStatements(load)
    const links = await loadLinks(load, statements, sources)
    await loadVersions(load, statements, links)
    await loadProgress(load, statements)
    await recordChange(tx, ['direction', 'progress', 'sources'])
    await recordAudit(tx, scope, {
      command: 'example.load',
      subject: { kind: 'community', id: null },
      facts: { name: `size ${name}` },
    })
    return true
  })
}

interface Load {
  readonly tx: Db
  readonly scope: Scope
  readonly size: Size
}

interface LoadedStatement extends PlannedStatement {
  readonly id: StatementId
  /** The first wording; later versions bring others. */
  readonly revisionId: RevisionId
}

const range = (length: number) => Array.from({ length }, (_, index) => index)
const first: CalendarDate = '2020-11-27'
const at = '2020-11-27T12:00:00.000Z'

async function loadSources({ tx, scope, size }: Load): Promise<SourceId[]> {
  const people = range(size.people).map((index) => ({
    id: PersonId.parse(scope.newId()),
    name: `Person ${index + 1}`,
    credit_kind: index % 5 === 0 ? ('not-named' as const) : ('named' as const),
    credit_name: index % 5 === 0 ? null : `Person ${index + 1}`,
    created_at: at,
  }))
  await insertMany(people, (rows) => tx.insertInto('person').values(rows).execute())
  const sessions = range(20).map((index) => sourceRow(scope, index, null))
  const said = range(size.sources).map((index) =>
    sourceRow(scope, index, sessions[index % sessions.length]?.id ?? null),
  )
  await insertMany([...sessions, ...said], (rows) => tx.insertInto('source').values(rows).execute())
  const credits = said.map(({ id }, index) => ({
    source_id: id,
    person_id: people[index % people.length]?.id ?? PersonId.parse(scope.newId()),
    position: 0,
    credit_kind: null,
    credit_name: null,
  }))
  await insertMany(credits, (rows) => tx.insertInto('source_credit').values(rows).execute())
  return said.map(({ id }) => id)
}

function sourceRow(scope: Scope, index: number, partOf: SourceId | null) {
  return {
    id: SourceId.parse(scope.newId()),
    kind: partOf === null ? ('session' as const) : ('contribution' as const),
    title: partOf === null ? `Session ${index + 1}` : `What someone said (${index + 1})`,
    happened_on: `2020-0${1 + (index % 9)}-1${index % 10}`,
    channel: partOf === null ? null : ('spoken' as const),
    words: wordsOf(index, 18),
    part_of: partOf,
    people_count: partOf === null ? 10 + index : null,
    recorded_at: at,
    recorded_by: null,
  }
}

async function loadStatements({ tx, scope, size }: Load): Promise<LoadedStatement[]> {
  const statements = planStatements(size).map((planned) => ({
    ...planned,
    id: StatementId.parse(scope.newId()),
    revisionId: RevisionId.parse(scope.newId()),
  }))
  const rows = statements.map(({ id, kind }, index) => ({
    id,
    slug: StatementSlug.parse(`${kind}-${index + 1}`),
    kind,
    created_at: at,
  }))
  await insertMany(rows, (some) => tx.insertInto('statement').values(some).execute())
  const revisions = statements.map(({ id, revisionId, kind }, index) => ({
    id: revisionId,
    statement_id: id,
    number: 1,
    title: `The ${kind} of ${wordsOf(index, 3).toLowerCase().slice(0, -1)}`,
    words: wordsOf(index, 30),
    written_at: at,
    written_by: null,
  }))
  await insertMany(revisions, (some) => tx.insertInto('statement_revision').values(some).execute())
  return statements
}

async function loadLinks(
  { tx, scope, size }: Load,
  statements: readonly LoadedStatement[],
  sources: readonly SourceId[],
): Promise<ProvenanceLinkId[]> {
  const links = statements.flatMap(({ id, revisionId }, index) =>
    range(size.linksEach).map((link) => ({
      id: ProvenanceLinkId.parse(scope.newId()),
      statement_id: id,
      revision_id: revisionId,
      kind: link % 3 === 0 ? ('quotes' as const) : ('informed-by' as const),
      source_id: sources[(index * size.linksEach + link) % sources.length] ?? null,
      note: '',
      asserted_at: at,
      asserted_by: null,
      dropped_at: null,
    })),
  )
  await insertMany(links, (rows) => tx.insertInto('provenance_link').values(rows).execute())
  return links.map(({ id }) => id)
}

async function loadVersions(
  { tx, scope, size }: Load,
  statements: readonly LoadedStatement[],
  links: readonly ProvenanceLinkId[],
): Promise<void> {
  const editionId = EditionId.parse(scope.newId())
  await tx
    .insertInto('edition')
    .values({
      id: editionId,
      slug: EditionSlug.parse('2020-2022'),
      title: 'Our direction for 2020 to 2022',
      starts_on: first,
      ends_on: '2022-12-31',
      created_at: at,
      created_by: null,
    })
    .execute()
  let words = new Map(statements.map(({ id, revisionId }) => [id, revisionId]))
  let previous: VersionId | null = null
  for (const number of range(size.versions).map((index) => index + 1)) {
    const id = VersionId.parse(scope.newId())
    const changed = number === 1 ? [] : await reword({ tx, scope, size }, statements, number)
    words = new Map([...words, ...changed])
    await addVersion({ tx, scope, size }, { id, editionId, number, previous })
    await freeze(tx, { id, statements, words, links })
    const notes = changed.map(([statement_id]) => ({
      version_id: id,
      statement_id,
      kind: 'wording' as const,
      words: wordsOf(number, 9),
    }))
    await insertMany(notes, (rows) => tx.insertInto('change_note').values(rows).execute())
    previous = id
  }
}

async function reword(
  { tx, scope, size }: Load,
  statements: readonly LoadedStatement[],
  number: number,
): Promise<[StatementId, RevisionId][]> {
  const changed = range(size.changesEach).flatMap((index) => {
    const statement = statements[(number * size.changesEach + index) % statements.length]
    return statement ? [statement] : []
  })
  const revisions = changed.map(({ id, kind }, index) => ({
    id: RevisionId.parse(scope.newId()),
    statement_id: id,
    number,
    title: `The ${kind} of version ${number}`,
    words: wordsOf(number * 100 + index, 32),
    written_at: at,
    written_by: null,
  }))
  await insertMany(revisions, (rows) => tx.insertInto('statement_revision').values(rows).execute())
  return revisions.map((revision) => [revision.statement_id, revision.id])
}

interface VersionFacts {
  readonly id: VersionId
  readonly editionId: EditionId
  readonly number: number
  readonly previous: VersionId | null
}

async function addVersion({ tx }: Load, facts: VersionFacts): Promise<void> {
  await tx
    .insertInto('version')
    .values({
      id: facts.id,
      edition_id: facts.editionId,
      number: facts.number,
      previous_version_id: facts.previous,
      published_on: `2021-0${facts.number}-01`,
      letter: wordsOf(facts.number, 60),
      recorded_at: at,
      recorded_by: null,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_reason: null,
    })
    .execute()
}

interface Frozen {
  readonly id: VersionId
  readonly statements: readonly LoadedStatement[]
  readonly words: ReadonlyMap<StatementId, RevisionId>
  readonly links: readonly ProvenanceLinkId[]
}

async function freeze(tx: Db, { id, statements, words, links }: Frozen): Promise<void> {
  const items = statements.map(({ id: statementId, revisionId, parent, position }, ordinal) => ({
    version_id: id,
    statement_id: statementId,
    revision_id: words.get(statementId) ?? revisionId,
    parent_id: parent === null ? null : (statements[parent]?.id ?? null),
    position,
    ordinal,
  }))
  await insertMany(items, (rows) => tx.insertInto('version_item').values(rows).execute())
  const frozen = links.map((link) => ({ version_id: id, link_id: link }))
  await insertMany(frozen, (rows) => tx.insertInto('version_provenance').values(rows).execute())
}

async function loadProgress(
  { tx, scope }: Load,
  statements: readonly LoadedStatement[],
): Promise<void> {
  const living = statements.filter(({ kind }) => kind === 'ambition' || kind === 'action')
  const updates = living.flatMap(({ id }, index) =>
    range(2).map((update) => ({
      id: ProgressUpdateId.parse(scope.newId()),
      statement_id: id,
      state: update === 0 ? ('under-way' as const) : ('going-well' as const),
      words: wordsOf(index + update, 25),
      percent: index % 3 === 0 ? (index * 7) % 101 : null,
      happened_on: `2021-0${update + 3}-01`,
      recorded_on: `2021-0${update + 3}-02`,
      recorded_at: at,
      recorded_by: null,
    })),
  )
  await insertMany(updates, (rows) => tx.insertInto('progress_update').values(rows).execute())
}

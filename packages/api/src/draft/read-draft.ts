import {
  changesOf,
  type ChecklistItem,
  type Draft,
  type DraftStatement,
  type DraftView,
  type EditionSlug,
  explain,
  findStatement,
  type GoneStatement,
  type KnownRefusal,
  StatementId,
  type StatementChange,
  whatIsMissing,
} from '@cuppa/domain'

import { editionIn, readEditions } from '../edition/read-editions.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { type ProvenanceByStatement, readLiveProvenance } from '../provenance/read-provenance.ts'
import { readVersion, summaryOf } from '../version/read-versions.ts'
import { findDraft, type LoadedDraft } from './load-draft.ts'
import { nameIn } from './named.ts'

/** The draft beside what it started from, with all that is missing before it can go out. */
export async function readDraft(
  scope: ReadScope,
  { edition }: { readonly edition: EditionSlug },
): Promise<DraftView | null> {
  const loaded = await findDraft(scope.db, edition)
  if (!loaded) return null
  const { draft, row } = loaded
  const live = await readLiveProvenance(
    scope,
    draft.text.map(({ id }) => id),
  )
  const { base, baseStatements } = await readBase(scope, loaded)
  return {
    edition: editionIn(await readEditions(scope.db), edition),
    base,
    baseStatements,
    structure: row.structure,
    ...statementsOf(loaded, live),
    checklist: checklistOf(scope, loaded, base?.publishedOn ?? null),
  }
}

async function readBase({ db }: ReadScope, { draft, row }: LoadedDraft) {
  const version = row.baseVersionId === null ? undefined : await readVersion(db, row.baseVersionId)
  return version
    ? { base: summaryOf(version), baseStatements: [...(draft.base ?? [])] }
    : { base: null, baseStatements: [] }
}

function statementsOf({ draft, written }: LoadedDraft, live: ProvenanceByStatement) {
  const changes = new Map(changesOf(draft).map((change) => [change.statement.id, change]))
  const statements = draft.text.map((statement): DraftStatement => {
    const { at, by } = written.get(statement.id) ?? { at: '', by: '' }
    const change = changes.get(statement.id)
    return {
      ...statement,
      writtenAt: at,
      writtenBy: by,
      before: change?.before ?? wordingIn(draft, statement.id),
      change: change?.kind ?? null,
      note: noteOf(draft, statement.id),
      provenance: [...(live.get(statement.id) ?? [])],
      cameFrom: draft.edges
        .filter((edge) => edge.to === statement.id)
        .map(({ from, kind }) => ({ id: from, title: nameIn(draft, from), by: kind })),
    }
  })
  const gone = [...changes.values()].filter(({ kind }) => kind === 'gone')
  return { statements, gone: gone.map((change) => goneStatement(draft, change)) }
}

function goneStatement(draft: Draft, { statement }: StatementChange): GoneStatement {
  return {
    ...statement,
    note: noteOf(draft, statement.id),
    became: draft.edges.flatMap(({ from, to, kind }) =>
      from === statement.id && to !== null ? [{ id: to, title: nameIn(draft, to), by: kind }] : [],
    ),
  }
}

function wordingIn(draft: Draft, id: StatementId) {
  const statement = findStatement(draft.base ?? [], id)
  return statement ? { title: statement.title, words: statement.words } : null
}

function noteOf({ notes }: Draft, id: StatementId) {
  const note = notes.find(({ statementId }) => statementId === id)
  return note ? { kind: note.kind, words: note.words } : null
}

function checklistOf(
  scope: ReadScope,
  { draft }: LoadedDraft,
  lastPublishedOn: string | null,
): ChecklistItem[] {
  const now = today(scope)
  return whatIsMissing(draft, { today: now, publishedOn: now, lastPublishedOn }).map(
    (refusal: KnownRefusal) => ({
      code: refusal.code,
      sentence: explain(refusal),
      statementId:
        'statementId' in refusal.data ? StatementId.parse(refusal.data.statementId) : null,
    }),
  )
}

import {
  type ChangeNote,
  changesBetween,
  needsNote,
  noteKindsFor,
  type StatementChange,
} from '../change/index.ts'
import type { PlacedStatement } from '../statement/index.ts'
import { statementName } from '../statement/index.ts'
import { refusePublishDay, type PublishDays, type VersionRefusal } from '../version/index.ts'
import type { DraftRefusal } from './reasons.ts'
import type { Draft } from './working-draft.ts'

/**
 * What stands between a draft and the public, in reading order; nothing means ready. The
 * dashboard shows it, and publishing obeys it.
 *
 * @example
 * whatIsMissing(draft, { today: '2020-12-18', publishedOn: '2020-12-18', lastPublishedOn: '2020-11-27' }).map(explain)
 */
export function whatIsMissing(draft: Draft, days: PublishDays): (DraftRefusal | VersionRefusal)[] {
  if (draft.text.length === 0) return [{ kind: 'rule', code: 'draft/empty', data: {} }]
  const changes = changesOf(draft)
  return [
    ...refuseSameAgain(draft, changes, days),
    ...draft.text.flatMap((statement) => refuseEmpty(statement) ?? []),
    ...changes.flatMap((change) => refuseNote(draft, change) ?? []),
    ...draft.text.flatMap((statement) => refuseNoLinks(draft, statement) ?? []),
    ...[refusePublishDay(days) ?? []].flat(),
  ]
}

/**
 * The changes since the version that the draft started from; none where there was no version.
 *
 * @example
 * changesOf(draft).map(describeChange)
 */
export function changesOf(draft: Draft): StatementChange[] {
  return draft.base === null ? [] : changesBetween(draft.base, draft.text)
}

/**
 * The notes that go out with the version: one for each change (T5). Notes on statements that are
 * as they were again stay behind.
 *
 * @example
 * notesToPublish(draft).length === changesOf(draft).length // once nothing is missing
 */
export function notesToPublish(draft: Draft): ChangeNote[] {
  return changesOf(draft).flatMap(
    ({ statement }) => draft.notes.find((note) => note.statementId === statement.id) ?? [],
  )
}

/** A new edition may open with the text of the last one; a new version must say something new. */
function refuseSameAgain(
  draft: Draft,
  changes: readonly StatementChange[],
  { lastPublishedOn }: PublishDays,
): VersionRefusal[] {
  const isSame = draft.base !== null && changes.length === 0 && lastPublishedOn !== null
  return isSame ? [{ kind: 'rule', code: 'version/nothing-changed', data: {} }] : []
}

function refuseEmpty(statement: PlacedStatement): DraftRefusal | undefined {
  if (statement.title.trim() !== '' || statement.words.trim() !== '') return undefined
  return { kind: 'rule', code: 'statement/empty', data: named(statement) }
}

function refuseNoLinks(draft: Draft, statement: PlacedStatement): DraftRefusal | undefined {
  if ((draft.links.get(statement.id) ?? 0) > 0) return undefined
  return { kind: 'rule', code: 'statement/provenance-missing', data: named(statement) }
}

function refuseNote(draft: Draft, change: StatementChange): DraftRefusal | undefined {
  if (!needsNote(change, { isFirst: draft.base === null })) return undefined
  const { statement } = change
  const data = { ...named(statement), change: change.kind }
  const note = draft.notes.find((each) => each.statementId === statement.id)
  if (!note || note.words.trim() === '') {
    return { kind: 'rule', code: 'statement/note-missing', data }
  }
  if (noteKindsFor(change).includes(note.kind)) return undefined
  return { kind: 'rule', code: 'statement/note-kind-wrong', data: { ...data, kind: note.kind } }
}

function named(statement: Pick<PlacedStatement, 'id' | 'kind' | 'title' | 'words'>) {
  return { statementId: statement.id, title: statementName(statement) }
}

import {
  childrenOf,
  type Draft,
  type EditionSlug,
  findStatement,
  type StatementId,
  type Wording,
} from '@cuppa/domain'

import { addStatement } from '../draft/add-statement.ts'
import { findDraft } from '../draft/load-draft.ts'
import { mergeStatements } from '../draft/merge-statements.ts'
import { moveStatement } from '../draft/move-statement.ts'
import { retireStatement } from '../draft/retire-statement.ts'
import { saveWords } from '../draft/save-words.ts'
import { setNote } from '../draft/set-note.ts'
import { splitStatement } from '../draft/split-statement.ts'
import { startDraft } from '../draft/start-draft.ts'
import type { Scope } from '../kernel/scope.ts'
import { publishVersion } from '../version/publish-version.ts'
import type { ExampleStatement, ExampleVersion } from './example-content.ts'
import { type Keys, known } from './keys.ts'
import { matchLinks } from './match-links.ts'

interface Loading {
  readonly edition: EditionSlug
  readonly version: ExampleVersion
  readonly keys: Keys
}

/** Edits the draft until it says what the version says, and publishes it. */
export async function loadVersion(scope: Scope, loading: Loading): Promise<void> {
  const { edition, version } = loading
  await startDraft(scope, { edition })
  await splitAndMerge(scope, loading)
  for (const statement of version.statements) await place(scope, loading, statement)
  for (const { key, reason } of version.retires ?? []) {
    const statementId = known(loading.keys.statements, key)
    const { structure } = await now(scope, edition)
    await retireStatement(scope, { edition, structure, statementId, reason })
  }
  for (const statement of version.statements) await finish(scope, loading, statement)
  const { structure } = await now(scope, edition)
  const { publishedOn, letter } = version
  await publishVersion(scope, { edition, structure, publishedOn, letter })
}

async function splitAndMerge(scope: Scope, { edition, version, keys }: Loading): Promise<void> {
  for (const { from, into, reason } of version.splits ?? []) {
    const { structure } = await now(scope, edition)
    const statementId = known(keys.statements, from)
    const parts = into.map((key) => wordingOf(version, key))
    const made = await splitStatement(scope, { edition, structure, statementId, parts, reason })
    learn(keys, into, made.statementIds)
  }
  for (const { from, into, reason } of version.merges ?? []) {
    const { structure } = await now(scope, edition)
    const statementIds = from.map((key) => known(keys.statements, key))
    const wording = wordingOf(version, into)
    const input = { edition, structure, statementIds, into: wording, reason }
    learn(keys, [into], (await mergeStatements(scope, input)).statementIds)
  }
}

function learn(keys: Keys, names: readonly string[], ids: readonly StatementId[]): void {
  for (const [index, id] of ids.entries()) {
    const name = names[index]
    if (name !== undefined) keys.statements.set(name, id)
  }
}

function wordingOf({ statements }: ExampleVersion, key: string): Wording {
  const statement = statements.find((one) => one.key === key)
  if (!statement) throw new Error(`The example makes “${key}”, which the version does not hold`)
  return { title: statement.title, words: statement.words }
}

/** Puts a statement where the version has it: a new one comes in, a known one moves if it must. */
async function place(scope: Scope, loading: Loading, statement: ExampleStatement): Promise<void> {
  const { edition, version, keys } = loading
  const { key, kind, parent, title, words } = statement
  const { draft, structure } = await now(scope, edition)
  const parentId = parent === undefined ? null : known(keys.statements, parent)
  const siblings = version.statements.filter((one) => one.parent === parent)
  const position = siblings.indexOf(statement)
  const statementId = keys.statements.get(key)
  if (statementId === undefined) {
    const input = { edition, structure, kind, parentId, position, title, words }
    keys.statements.set(key, (await addStatement(scope, input)).statementId)
    return
  }
  if (childrenOf(draft.text, parentId).some((one) => one.id === statementId)) return
  await moveStatement(scope, { edition, structure, statementId, parentId, position })
}

/** Gives a statement its order, its words, its links and its note. */
async function finish(scope: Scope, loading: Loading, statement: ExampleStatement): Promise<void> {
  const { edition, version, keys } = loading
  const { key, parent, title, words, note } = statement
  const statementId = known(keys.statements, key)
  const { draft, structure } = await now(scope, edition)
  const there = findStatement(draft.text, statementId)
  if (!there) throw new Error(`The draft lost “${key}”`)
  const position = version.statements.filter((one) => one.parent === parent).indexOf(statement)
  if (there.position !== position) {
    const { parentId } = there
    await moveStatement(scope, { edition, structure, statementId, parentId, position })
  }
  if (there.title !== title || there.words !== words) {
    const baseRevisionId = there.revisionId
    await saveWords(scope, { edition, statementId, baseRevisionId, title, words })
  }
  await matchLinks(scope, { edition, statementId, statement, keys })
  if (note && draft.base !== null) {
    const base = draft.notes.find((one) => one.statementId === statementId) ?? null
    await setNote(scope, { edition, statementId, base, ...note })
  }
}

async function now(
  { db }: Scope,
  edition: EditionSlug,
): Promise<{ readonly draft: Draft; readonly structure: number }> {
  const loaded = await findDraft(db, edition)
  if (!loaded) throw new Error('The example has no open draft')
  return { draft: loaded.draft, structure: loaded.row.structure }
}

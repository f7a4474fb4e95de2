import type { Draft, DraftEdited, EditionSlug } from '@cuppa/domain'

import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { type DraftRow, raiseStructure } from './draft.queries.ts'
import { getDraftForUpdate, type LoadedDraft } from './load-draft.ts'
import { writeDraft } from './write-draft.ts'

/** A draft that nobody else can edit before this transaction ends. */
export interface OpenDraft extends LoadedDraft {
  /** The caller's scope, inside the transaction. */
  readonly scope: Scope
}

/** Locks a draft; give it the scope of an open transaction. */
export async function lockDraft(scope: Scope, edition: EditionSlug): Promise<OpenDraft> {
  return { ...(await getDraftForUpdate(scope.db, edition)), scope }
}

/** Refuses a change of structure that was thought out on an older one. */
export function expectStructure(row: DraftRow, yours: number): void {
  if (row.structure === yours) return
  const data = { yours, theirs: row.structure }
  throw new RefusalError({ kind: 'conflict', code: 'draft/structure-moved-on', data })
}

export interface Restructured {
  readonly draft: Draft
  /** The number to send with the next change of structure. */
  readonly structure: number
}

/** Obeys the rule's answer and writes what it asks for. */
export async function restructure(
  { scope, row }: OpenDraft,
  answer: DraftEdited,
): Promise<Restructured> {
  const edit = accepted(answer)
  await writeDraft(scope, row, edit.writes)
  await raiseStructure(scope.db, row.editionId, row.structure)
  return { draft: edit.draft, structure: row.structure + 1 }
}

/** The edit where the rule said yes; throws the reason where it said no. */
export function accepted(answer: DraftEdited) {
  if (answer.refusal === undefined) return answer
  obey(answer.refusal)
  throw new Error('A refusal was obeyed and yet we are here')
}

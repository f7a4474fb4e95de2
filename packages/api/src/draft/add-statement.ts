import { inTransaction } from '@cuppa/db'
import {
  addStatement as added,
  line,
  prose,
  RevisionId,
  StatementId,
  StatementKind,
  statementName,
  StatementSlug,
  titleLimit,
  wordsLimit,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { expectStructure, lockDraft, restructure } from './lock-draft.ts'
import { newSlugs } from './slugs.ts'
import { NewStructure, placeInput, structureInput } from './structure-input.ts'

export const AddStatement = z.strictObject({
  ...structureInput,
  ...placeInput,
  kind: StatementKind,
  title: line(titleLimit),
  words: prose(wordsLimit),
})
export type AddStatement = z.infer<typeof AddStatement>

export const AddedStatement = NewStructure.extend({
  statementId: StatementId,
  slug: StatementSlug,
  revisionId: RevisionId,
})
export type AddedStatement = z.infer<typeof AddedStatement>

/** Adds a statement, under an identity and an address that are its own for ever. */
export async function addStatement(scope: Scope, input: AddStatement): Promise<AddedStatement> {
  demand(scope, 'write')
  const { kind, title, words, parentId, position } = input
  return inTransaction(scope.db, async (tx) => {
    const open = await lockDraft({ ...scope, db: tx }, input.edition)
    expectStructure(open.row, input.structure)
    const [slug] = await newSlugs(open.scope.db, [{ kind, title, words }])
    const id = StatementId.parse(scope.newId())
    const revisionId = RevisionId.parse(scope.newId())
    const ids = { id, revisionId, slug: StatementSlug.parse(slug) }
    const answer = added(open.draft, kind, { ...ids, title, words, parentId, position })
    const { structure } = await restructure(open, answer)
    await recordAudit(tx, scope, {
      command: 'draft.addStatement',
      subject: { kind: 'statement', id },
      facts: { edition: input.edition, statement: statementName(input), kind },
    })
    return { structure, statementId: id, slug: ids.slug, revisionId }
  })
}

import type { Db } from '@cuppa/db'
import {
  line,
  type NewStatement,
  prose,
  RevisionId,
  StatementId,
  type StatementKind,
  titleLimit,
  type Wording,
  wordsLimit,
} from '@cuppa/domain'
import { z } from 'zod'

import type { Scope } from '../kernel/scope.ts'
import { newSlugs } from './slugs.ts'

export const NewWording = z.strictObject({ title: line(titleLimit), words: prose(wordsLimit) })

/** Gives wordings all that a new statement needs. */
export async function newStatements(
  scope: Scope & { readonly db: Db },
  kind: StatementKind,
  wordings: readonly Wording[],
): Promise<NewStatement[]> {
  const slugs = await newSlugs(
    scope.db,
    wordings.map((wording) => ({ ...wording, kind })),
  )
  return slugs.flatMap((slug, index) => {
    const wording = wordings[index]
    if (!wording) return []
    const id = StatementId.parse(scope.newId())
    return { ...wording, slug, id, revisionId: RevisionId.parse(scope.newId()) }
  })
}

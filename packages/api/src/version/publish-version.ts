import { type Db, inTransaction, recordChange } from '@cuppa/db'
import {
  CalendarDate,
  type Draft,
  EditionSlug,
  notesToPublish,
  prose,
  refuseLetter,
  VersionId,
  whatIsMissing,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { closeDraft } from '../draft/close-draft.ts'
import { expectStructure, lockDraft, type OpenDraft } from '../draft/lock-draft.ts'
import { findNewestVersion } from '../edition/read-editions.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'

export const PublishVersion = z.strictObject({
  edition: EditionSlug,
  structure: z.int().nonnegative(),
  publishedOn: CalendarDate,
  letter: prose(6_000),
})
export type PublishVersion = z.infer<typeof PublishVersion>

export const PublishedVersion = z.strictObject({
  id: VersionId,
  edition: EditionSlug,
  number: z.int().positive(),
  publishedOn: CalendarDate,
})
export type PublishedVersion = z.infer<typeof PublishedVersion>

/** Freezes the draft as the edition's next version, with its notes and all that stands behind it. */
export async function publishVersion(
  scope: Scope,
  input: PublishVersion,
): Promise<PublishedVersion> {
  demand(scope, 'publish')
  const { edition, publishedOn, letter } = input
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'publish')
    const open = await lockDraft({ ...scope, db: tx }, edition)
    expectStructure(open.row, input.structure)
    const last = await findNewestVersion(tx, open.row.editionId)
    const days = { today: today(scope), publishedOn, lastPublishedOn: last?.publishedOn ?? null }
    obey(whatIsMissing(open.draft, days)[0] ?? refuseLetter(letter))
    const id = VersionId.parse(scope.newId())
    const number = (last?.number ?? 0) + 1
    await addVersion(open, { id, number, publishedOn, letter })
    await freezeText(tx, id, open.draft)
    await freezeProvenance(tx, id, open.draft)
    await settleLineage(tx, id, open)
    await closeDraft(tx, open.row.editionId)
    await recordChange(tx, ['direction', 'sources'])
    await recordAudit(tx, scope, {
      command: 'version.publish',
      subject: { kind: 'version', id },
      facts: { edition, number, publishedOn, statements: open.draft.text.length },
    })
    return { id, edition, number, publishedOn }
  })
}

type Facts = Pick<PublishVersion, 'publishedOn' | 'letter'> & { id: VersionId; number: number }

async function addVersion({ scope, row }: OpenDraft, facts: Facts): Promise<void> {
  await scope.db
    .insertInto('version')
    .values({
      id: facts.id,
      edition_id: row.editionId,
      number: facts.number,
      previous_version_id: row.baseVersionId,
      published_on: facts.publishedOn,
      letter: facts.letter,
      recorded_at: scope.now(),
      recorded_by: actorId(scope.actor),
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_reason: null,
    })
    .execute()
}

async function freezeText(tx: Db, id: VersionId, draft: Draft): Promise<void> {
  await tx
    .insertInto('version_item')
    .values(
      draft.text.map((statement, ordinal) => ({
        version_id: id,
        statement_id: statement.id,
        revision_id: statement.revisionId,
        parent_id: statement.parentId,
        position: statement.position,
        ordinal,
      })),
    )
    .execute()
  const notes = notesToPublish(draft)
  if (notes.length === 0) return
  await tx
    .insertInto('change_note')
    .values(
      notes.map(({ statementId, kind, words }) => ({
        version_id: id,
        statement_id: statementId,
        kind,
        words,
      })),
    )
    .execute()
}

async function freezeProvenance(tx: Db, id: VersionId, draft: Draft): Promise<void> {
  await tx
    .insertInto('version_provenance')
    .columns(['version_id', 'link_id'])
    .expression((eb) =>
      eb
        .selectFrom('provenance_link')
        .select((link) => [link.val(id).as('version_id'), 'provenance_link.id'])
        .where(
          'statement_id',
          'in',
          draft.text.map((statement) => statement.id),
        )
        .where('dropped_at', 'is', null),
    )
    .execute()
}

async function settleLineage(tx: Db, id: VersionId, { row }: OpenDraft): Promise<void> {
  await tx
    .updateTable('lineage_edge')
    .set({ version_id: id })
    .where('edition_id', '=', row.editionId)
    .where('version_id', 'is', null)
    .execute()
}

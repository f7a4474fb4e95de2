import { inTransaction } from '@cuppa/db'
import { CalendarDate, EditionId, EditionSlug, line, refuseEdition } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { openDraft } from '../draft/start-draft.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findNewestVersion, readEditions } from './read-editions.ts'

export const CreateEdition = z.strictObject({
  slug: EditionSlug,
  title: line(120, 1),
  startsOn: CalendarDate,
  endsOn: CalendarDate,
  /** The edition whose last text it opens with; `null` opens with a blank page. */
  from: EditionId.nullable(),
})
export type CreateEdition = z.infer<typeof CreateEdition>

export const CreatedEdition = z.strictObject({ id: EditionId, slug: EditionSlug })
export type CreatedEdition = z.infer<typeof CreatedEdition>

/** Opens a new edition with its draft; statements come over under the identities they had. */
export async function createEdition(scope: Scope, input: CreateEdition): Promise<CreatedEdition> {
  demand(scope, 'write')
  const { slug, title, startsOn, endsOn, from } = input
  return inTransaction(scope.db, async (tx) => {
    const editions = await readEditions(tx)
    obey(
      refuseEdition(
        input,
        editions.map((edition) => edition.slug),
      ),
    )
    if (from !== null && !editions.some(({ id }) => id === from)) throw noSuchEdition(from)
    const id = EditionId.parse(scope.newId())
    await tx
      .insertInto('edition')
      .values({
        id,
        slug,
        title,
        starts_on: startsOn,
        ends_on: endsOn,
        created_at: scope.now(),
        created_by: actorId(scope.actor),
      })
      .execute()
    const base = from === null ? undefined : await findNewestVersion(tx, from)
    await openDraft({ ...scope, db: tx }, id, base?.id ?? null)
    await recordAudit(tx, scope, {
      command: 'edition.create',
      subject: { kind: 'edition', id },
      facts: { edition: slug, title, startsOn, endsOn, from: nameOf(editions, from) },
    })
    return { id, slug }
  })
}

const nameOf = (editions: readonly { id: EditionId; slug: string }[], id: EditionId | null) =>
  editions.find((edition) => edition.id === id)?.slug ?? null

const noSuchEdition = (edition: string) =>
  new RefusalError({ kind: 'not-found', code: 'edition/not-found', data: { edition } })

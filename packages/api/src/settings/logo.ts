import { createHash } from 'node:crypto'

import { inTransaction, recordChange } from '@cuppa/db'
import { cleanLine, type CommunityView } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStillManage } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { dropLogo } from './community.queries.ts'
import { mediaTypeOf } from './media-type.ts'
import { readCommunity } from './read-community.ts'

const mostBytes = 300 * 1024

export const UploadLogo = z.strictObject({
  /** The file in base64. Twice what is allowed comes through, so that we can say that it is too big. */
  bytes: z
    .string()
    .max(mostBytes * 3)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
  alt: z.string().max(400).transform(cleanLine).pipe(z.string().max(200)),
})
export type UploadLogo = z.infer<typeof UploadLogo>

/** Shows this picture as the community's logo from now on. */
export async function uploadLogo(scope: Scope, input: UploadLogo): Promise<CommunityView> {
  demand(scope, 'manage')
  const { alt } = input
  const bytes = Buffer.from(input.bytes, 'base64')
  const mediaType = mediaTypeOf(bytes)
  if (alt === '') throw refused('no-alt')
  if (bytes.byteLength > mostBytes) throw refused('too-big')
  if (mediaType === null) throw refused('not-a-picture')
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  await inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    await dropLogo(tx)
    await tx
      .insertInto('community_logo')
      .values({
        only: true,
        hash,
        media_type: mediaType,
        bytes,
        alt,
        put_at: scope.now(),
        put_by: actorId(scope.actor),
      })
      .execute()
    await recordChange(tx, ['settings'])
    await recordAudit(tx, scope, {
      command: 'settings.uploadLogo',
      subject: { kind: 'community', id: null },
      facts: { alt, size: bytes.byteLength },
    })
  })
  return readCommunity(scope)
}

/** Shows the community's name alone. */
export async function removeLogo(scope: Scope): Promise<CommunityView> {
  demand(scope, 'manage')
  await inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    await dropLogo(tx)
    await recordChange(tx, ['settings'])
    await recordAudit(tx, scope, {
      command: 'settings.removeLogo',
      subject: { kind: 'community', id: null },
    })
  })
  return readCommunity(scope)
}

const refused = (why: 'too-big' | 'not-a-picture' | 'no-alt') =>
  new RefusalError({ kind: 'rule', code: 'community/logo-refused', data: { why } })

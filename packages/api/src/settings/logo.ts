import { createHash } from 'node:crypto'

import { inTransaction, recordChange } from '@cuppa/db'
import { address, cleanLine, type CommunityView } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStillManage } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { dropLogo, findShownLogo, replaceLogo } from './community.queries.ts'
import { mediaTypeOf } from './media-type.ts'
import { readCommunity } from './read-community.ts'

const mostBytes = 300 * 1024

/** The logo as somebody saw it; `null` where they saw none. */
const Seen = z
  .strictObject({ url: z.string().regex(/^\/logo\/[0-9a-f]{32}$/), alt: z.string().max(200) })
  .nullable()
type Seen = z.infer<typeof Seen>

export const UploadLogo = z.strictObject({
  /** The file in base64. Twice what is allowed comes through, so that we can say that it is too big. */
  bytes: z
    .string()
    .max(mostBytes * 3)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
  alt: z.string().max(400).transform(cleanLine).pipe(z.string().max(200)),
  /** The logo that this one takes the place of. */
  base: Seen,
})
export type UploadLogo = z.infer<typeof UploadLogo>

export const RemoveLogo = z.strictObject({ base: Seen })
export type RemoveLogo = z.infer<typeof RemoveLogo>

/** Shows this picture as the community's logo from now on, unless another came up in the meantime. */
export async function uploadLogo(scope: Scope, input: UploadLogo): Promise<CommunityView> {
  demand(scope, 'manage')
  const { alt, base } = input
  const bytes = Buffer.from(input.bytes, 'base64')
  const mediaType = mediaTypeOf(bytes)
  if (alt === '') throw refused('no-alt')
  if (bytes.byteLength > mostBytes) throw refused('too-big')
  if (mediaType === null) throw refused('not-a-picture')
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  await inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    const there = await findShownLogo(tx)
    if (there?.hash === hash && there.alt === alt) return
    const picture = { hash, media_type: mediaType, bytes, alt }
    const logo = { ...picture, put_at: scope.now(), put_by: actorId(scope.actor) }
    if (!(await replaceLogo(tx, logoIn(base), logo))) throw stale()
    await recordChange(tx, ['settings'])
    await recordAudit(tx, scope, {
      command: 'settings.uploadLogo',
      subject: { kind: 'community', id: null },
      facts: { alt, size: bytes.byteLength },
    })
  })
  return readCommunity(scope)
}

/** Shows the community's name alone, unless another logo came up in the meantime. */
export async function removeLogo(scope: Scope, { base }: RemoveLogo): Promise<CommunityView> {
  demand(scope, 'manage')
  await inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    if (!(await findShownLogo(tx))) return
    if (!(await dropLogo(tx, logoIn(base)))) throw stale()
    await recordChange(tx, ['settings'])
    await recordAudit(tx, scope, {
      command: 'settings.removeLogo',
      subject: { kind: 'community', id: null },
    })
  })
  return readCommunity(scope)
}

const logoIn = (base: Seen) =>
  base && { hash: base.url.slice(address.logo('').length), alt: base.alt }

const stale = () => new RefusalError({ kind: 'conflict', code: 'community/stale-logo', data: {} })

const refused = (why: 'too-big' | 'not-a-picture' | 'no-alt') =>
  new RefusalError({ kind: 'rule', code: 'community/logo-refused', data: { why } })

import { inTransaction, recordChange } from '@cuppa/db'
import { prose, refuseWithdraw, VersionId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { readVersion, readVersions } from './read-versions.ts'
import { lockVersionsOf } from './version.queries.ts'

export const WithdrawVersion = z.strictObject({ versionId: VersionId, reason: prose(600) })
export type WithdrawVersion = z.infer<typeof WithdrawVersion>

/** Marks a version as withdrawn, with the reason in sight. It stays readable. */
export async function withdrawVersion(scope: Scope, input: WithdrawVersion): Promise<void> {
  demand(scope, 'publish')
  const { versionId, reason } = input
  await inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'publish')
    const version = await readVersion(tx, versionId)
    if (!version) throw noSuchVersion(versionId)
    await lockVersionsOf(tx, version.editionId)
    const { number, edition, editionId } = version
    obey(refuseWithdraw(await readVersions(tx, editionId), { number, reason }))
    await tx
      .updateTable('version')
      .set({
        withdrawn_at: scope.now(),
        withdrawn_by: actorId(scope.actor),
        withdrawn_reason: reason,
      })
      .where('id', '=', versionId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow()
    await recordChange(tx, ['direction'])
    await recordAudit(tx, scope, {
      command: 'version.withdraw',
      subject: { kind: 'version', id: versionId },
      why: reason,
      facts: { edition, number },
    })
  })
}

const noSuchVersion = (edition: string) =>
  new RefusalError({ kind: 'not-found', code: 'version/not-found', data: { edition, number: 0 } })

import type { Db } from '@cuppa/db'
import { AuditEntryId } from '@cuppa/domain'

import { actorId } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'

export interface AuditFacts {
  /** The procedure's name: `version.publish`. */
  readonly command: string
  readonly subject: { readonly kind: string; readonly id: string | null }
  /** The person's own reason, where the command asks for one. */
  readonly why?: string
  /** What the plain sentence needs; never a secret, never an address. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>
}

/** Writes the one entry of this command; call it in the command's own transaction. */
export async function recordAudit(tx: Db, scope: Scope, entry: AuditFacts): Promise<void> {
  await tx
    .insertInto('audit_entry')
    .values({
      id: AuditEntryId.parse(scope.newId()),
      at: scope.now(),
      actor_id: actorId(scope.actor),
      command: entry.command,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      why: entry.why ?? '',
      facts: JSON.stringify(entry.facts ?? {}),
    })
    .execute()
}

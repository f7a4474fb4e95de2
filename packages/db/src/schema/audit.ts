import type { AuditEntryId, Instant, PersonId } from '@cuppa/domain'
import type { ColumnType } from 'kysely'

export interface AuditTable {
  /** Append-only: a trigger refuses update and delete, but for a name that an erasure takes out. */
  audit_entry: {
    id: AuditEntryId
    at: Instant
    /** `null` is the system itself. */
    actor_id: PersonId | null
    command: string
    subject_kind: string
    subject_id: string | null
    why: string
    facts: ColumnType<unknown, string, string>
  }
}

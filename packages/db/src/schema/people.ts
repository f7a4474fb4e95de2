import type { CreditKind, Instant, PersonId } from '@cuppa/domain'

export interface PeopleTables {
  person: {
    id: PersonId
    /** Private. What may be shown is the credit. */
    name: string
    credit_kind: CreditKind
    credit_name: string | null
    created_at: Instant
  }
}

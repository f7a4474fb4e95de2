import type { CreditKind, CreditWish, PersonId } from '@cuppa/domain'

interface CreditRow {
  readonly personId: PersonId
  readonly ownKind: CreditKind | null
  readonly ownName: string | null
  readonly usualKind: CreditKind
  readonly usualName: string | null
}

/** A row of who is behind a source, as the rules of credit need it. */
export function wishOf(row: CreditRow): CreditWish {
  return {
    personId: row.personId,
    as: row.usualKind,
    name: row.usualName,
    here: row.ownKind === null ? null : { as: row.ownKind, name: row.ownName },
  }
}

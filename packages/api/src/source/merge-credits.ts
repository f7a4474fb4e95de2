import type { ReadDb } from '@cuppa/db'
import {
  changedFields,
  type CreditedPerson,
  creditFields,
  creditsFrom,
  mergeFields,
} from '@cuppa/domain'

import type { CreditInput } from './credits.ts'
import type { PersonBehind } from './people-behind.ts'

export interface MergedCredits {
  readonly credits: readonly CreditInput[]
  readonly isChanged: boolean
  /** Two people put down the same person, each in another way. */
  readonly isClash: boolean
}

/** Whom a source thanks once two people's changes of it stand together, in the order they have there. */
export async function mergeCredits(
  db: ReadDb,
  parts: {
    readonly base: readonly CreditedPerson[]
    readonly mine: readonly CreditInput[]
    readonly theirs: readonly PersonBehind[]
  },
): Promise<MergedCredits> {
  const { base, mine, theirs } = parts
  const known = mine.flatMap((credit) => (credit.person === 'known' ? [credit] : []))
  const there = creditFields(theirs)
  const { merged, clashes } = mergeFields({
    base: creditFields(base),
    mine: creditFields(known),
    theirs: there,
  })
  const order = [...theirs, ...known].map(({ personId }) => personId)
  const put = creditsFrom(merged).toSorted(
    (one, other) => order.indexOf(one.personId) - order.indexOf(other.personId),
  )
  const news = await withoutRepeats(db, parts)
  return {
    credits: [...put.map((credit) => ({ person: 'known' as const, ...credit })), ...news],
    isChanged: news.length > 0 || changedFields(there, merged).length > 0,
    isClash: clashes.length > 0,
  }
}

/** The new people, but for those whom this very request, or somebody else's, put down meanwhile. */
async function withoutRepeats(
  db: ReadDb,
  { base, mine, theirs }: Parameters<typeof mergeCredits>[1],
): Promise<CreditInput[]> {
  const news = mine.flatMap((credit) => (credit.person === 'new' ? [credit] : []))
  const before = new Set(base.map(({ personId }) => personId))
  const came = theirs.filter(({ personId }) => !before.has(personId)).map((each) => each.personId)
  if (news.length === 0 || came.length === 0) return news
  const rows = await db
    .selectFrom('person')
    .select(['name', 'credit_kind as as', 'credit_name as shown'])
    .where('id', 'in', came)
    .execute()
  return news.filter(
    ({ name, credit }) =>
      !rows.some((row) => row.name === name && row.as === credit.as && row.shown === credit.name),
  )
}

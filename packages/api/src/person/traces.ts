import type { Db } from '@cuppa/db'
import type { PersonId } from '@cuppa/domain'
import { z } from 'zod'

/** All that somebody could be found by. */
export interface Traces {
  readonly personId: PersonId
  readonly names: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
  /** Numbers and postal addresses. */
  readonly ways: ReadonlySet<string>
  /** Addresses that nobody else reads mail at: what went there was theirs. */
  readonly ownAddresses: ReadonlySet<string>
}

const Named = z.object({ name: z.string() })

/** Gathers what leads to somebody: as they are called now, and as they were before. */
export async function findTraces(tx: Db, personId: PersonId): Promise<Traces> {
  const person = await tx
    .selectFrom('person')
    .select(['name', 'credit_name'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const credits = await tx
    .selectFrom('source_credit')
    .select('credit_name')
    .where('person_id', '=', personId)
    .execute()
  const ways = await tx
    .selectFrom('contact_point')
    .select(['kind', 'value'])
    .where('person_id', '=', personId)
    .execute()
  const identity = await tx
    .selectFrom('identity')
    .select('email')
    .where('person_id', '=', personId)
    .execute()
  const renamed = await tx
    .selectFrom('audit_entry')
    .select('facts')
    .where('subject_kind', '=', 'person')
    .where('subject_id', '=', personId)
    .execute()
  const booked = await tx
    .selectFrom('booking')
    .select(['name', 'email', 'phone', 'post'])
    .where('person_id', '=', personId)
    .execute()
  const addresses = filled([
    ...identity.map(({ email }) => email),
    ...ways.filter(({ kind }) => kind === 'email').map(({ value }) => value),
    ...booked.map(({ email }) => email),
  ])
  return {
    personId,
    names: filled([
      person.name,
      person.credit_name,
      ...credits.map(({ credit_name: name }) => name),
      ...renamed.map(({ facts }) => Named.safeParse(facts).data?.name),
      ...booked.map(({ name }) => name),
    ]),
    addresses,
    ways: filled([
      ...ways.filter(({ kind }) => kind !== 'email').map(({ value }) => value),
      ...booked.flatMap(({ phone, post }) => [phone, post]),
    ]),
    ownAddresses: await notShared(tx, personId, addresses),
  }
}

const filled = (texts: readonly (string | null | undefined)[]): ReadonlySet<string> =>
  new Set(texts.filter((text): text is string => Boolean(text)))

/** Couples and carers share a mailbox: what went to somebody else there stays. */
async function notShared(
  tx: Db,
  personId: PersonId,
  addresses: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (addresses.size === 0) return addresses
  const others = await tx
    .selectFrom('contact_point')
    .select('value as email')
    .where('kind', '=', 'email')
    .where('value', 'in', [...addresses])
    .where('person_id', '<>', personId)
    .where('ended_at', 'is', null)
    .union(
      tx
        .selectFrom('identity')
        .select('email')
        .where('email', 'in', [...addresses])
        .where('person_id', '<>', personId),
    )
    .execute()
  const shared = new Set(others.map(({ email }) => email))
  return new Set([...addresses].filter((address) => !shared.has(address)))
}

import type { Db, ReadDb } from '@cuppa/db'
import type { MergeSide, PersonId } from '@cuppa/domain'
import { sql } from 'kysely'

import { listConsentsNow } from './person.queries.ts'

const liveBooking = ['confirmed', 'waiting', 'offered'] as const

/** One of the two, with all that is live; `undefined` where nobody is there. */
export async function readSide(db: ReadDb, id: PersonId): Promise<MergeSide | undefined> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'standing', 'joined_at as joinedAt', 'seen_by as seenBy'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!person) return undefined
  const [contacts, memberships, relationships, bookings, consents, roles, identity] =
    await Promise.all([
      db
        .selectFrom('contact_point')
        .select(['id', 'kind', 'value_key as key', 'preferred'])
        .where('person_id', '=', id)
        .where('ended_at', 'is', null)
        .orderBy('id')
        .execute(),
      db
        .selectFrom('membership')
        .select(['id', 'group_id as groupId'])
        .where('person_id', '=', id)
        .where('to_on', 'is', null)
        .orderBy('id')
        .execute(),
      db
        .selectFrom('relationship')
        .select(['id', 'person_id as personId', 'other_id as otherId', 'kind'])
        .where((eb) => eb.or([eb('person_id', '=', id), eb('other_id', '=', id)]))
        .where('ended_at', 'is', null)
        .orderBy('id')
        .execute(),
      db
        .selectFrom('booking')
        .innerJoin('event', 'event.id', 'event_id')
        .select(['booking.id', 'event_id as eventId', 'event.title as event', 'booking.state'])
        .where('booking.person_id', '=', id)
        .orderBy('booking.id')
        .execute(),
      listConsentsNow(db, id),
      db
        .selectFrom('role_grant')
        .select('id')
        .where('person_id', '=', id)
        .where('ended_at', 'is', null)
        .execute(),
      db.selectFrom('identity').select('person_id').where('person_id', '=', id).execute(),
    ])
  return {
    ...person,
    hasRole: roles.length > 0,
    hasSignIn: identity.length > 0,
    contacts,
    memberships,
    relationships,
    bookings: bookings.map(({ state, ...booking }) => ({
      ...booking,
      isLive: liveBooking.some((live) => live === state),
    })),
    consents,
  }
}

/** Gives rows of one person to another. */
export async function giveRows(
  tx: Db,
  rows: {
    readonly contacts: readonly string[]
    readonly memberships: readonly string[]
    readonly relationships: readonly string[]
    readonly bookings: readonly string[]
  },
  { from, to }: { readonly from: PersonId; readonly to: PersonId },
): Promise<void> {
  const { contacts, memberships, relationships, bookings } = rows
  await tx
    .updateTable('contact_point')
    .set({ person_id: to })
    .where(isAmong(contacts))
    .where('person_id', '=', from)
    .execute()
  await tx
    .updateTable('membership')
    .set({ person_id: to })
    .where(isAmong(memberships))
    .where('person_id', '=', from)
    .execute()
  await tx
    .updateTable('booking')
    .set({ person_id: to })
    .where(isAmong(bookings))
    .where('person_id', '=', from)
    .execute()
  await tx
    .updateTable('relationship')
    .set({
      person_id: sql<PersonId>`case when person_id = ${from} then ${to} else person_id end`,
      other_id: sql<PersonId>`case when other_id = ${from} then ${to} else other_id end`,
    })
    .where(isAmong(relationships))
    .execute()
}

const isAmong = (ids: readonly string[]) => sql<boolean>`id = any (${ids}::text[])`

/** Ends rows that somebody has twice, or opens them again. */
export async function endRows(
  tx: Db,
  rows: {
    readonly contacts: readonly string[]
    readonly memberships: readonly string[]
    readonly relationships: readonly string[]
  },
  at: { readonly moment: string | null; readonly day: string | null },
): Promise<void> {
  const { contacts, memberships, relationships } = rows
  await tx
    .updateTable('contact_point')
    .set({ ended_at: at.moment })
    .where(isAmong(contacts))
    .execute()
  await tx
    .updateTable('membership')
    .set({
      to_on: sql<string | null>`case when ${at.day}::date is null then null
        else greatest(from_on, ${at.day}::date) end`,
    })
    .where(isAmong(memberships))
    .execute()
  await tx
    .updateTable('relationship')
    .set({ ended_at: at.moment })
    .where(isAmong(relationships))
    .execute()
}

export async function setPreferred(tx: Db, ids: readonly string[], preferred: boolean) {
  await tx.updateTable('contact_point').set({ preferred }).where(isAmong(ids)).execute()
}

/** Others who may be the same person: reached the same way, or of the same name. */
export function listLikely(db: ReadDb, id: PersonId, most: number) {
  return db
    .selectFrom('person as own')
    .innerJoin('person as other', (join) => join.onTrue())
    .select(['other.id', 'other.name'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('contact_point as one')
            .innerJoin('contact_point as two', (join) =>
              join.onRef('two.kind', '=', 'one.kind').onRef('two.value_key', '=', 'one.value_key'),
            )
            .select('one.id')
            .whereRef('one.person_id', '=', 'own.id')
            .whereRef('two.person_id', '=', 'other.id')
            .where('one.ended_at', 'is', null)
            .where('two.ended_at', 'is', null),
        )
        .as('sharesContact'),
    )
    .select(sql<boolean>`own.folded_name = other.folded_name`.as('sharesName'))
    .where('own.id', '=', id)
    .whereRef('other.id', '<>', 'own.id')
    .where('other.erased_at', 'is', null)
    .where('other.merged_into', 'is', null)
    .where((eb) =>
      eb('other.id', 'in', (sub) =>
        sub
          .selectFrom('contact_point as one')
          .innerJoin('contact_point as two', (join) =>
            join.onRef('two.kind', '=', 'one.kind').onRef('two.value_key', '=', 'one.value_key'),
          )
          .select('two.person_id')
          .where('one.person_id', '=', id)
          .where('one.ended_at', 'is', null)
          .where('two.ended_at', 'is', null)
          .union(
            sub
              .selectFrom('person as named')
              .select('named.id as person_id')
              .where('named.erased_at', 'is', null)
              .where('named.merged_into', 'is', null)
              .where(
                sql<boolean>`named.folded_name = (select folded_name from person where id = ${id})`,
              ),
          ),
      ),
    )
    .orderBy('other.folded_name')
    .orderBy('other.id')
    .limit(most)
    .execute()
}

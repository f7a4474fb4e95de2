import type { ReadDb } from '@cuppa/db'
import type { Instant, PersonId } from '@cuppa/domain'
import { sql } from 'kysely'

import type { Place } from '../kernel/place.ts'

export function findPerson(db: ReadDb, id: PersonId) {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'standing', 'revision', 'credit_kind as creditKind'])
    .select(['credit_name as creditName', 'seen_by as seenBy', 'created_at as writtenAt'])
    .select(['joined_at as joinedAt', 'greeted_at as greetedAt', 'paused_at as pausedAt'])
    .select(['left_at as leftAt', 'blocked_at as blockedAt', 'blocked_reason as blockedReason'])
    .select('merged_into as mergedInto')
    .where('id', '=', id)
    .executeTakeFirst()
}

export function listContactsOf(db: ReadDb, id: PersonId) {
  return db
    .selectFrom('contact_point')
    .select(['id', 'kind', 'value', 'value_key as key', 'preferred', 'verified_at as verifiedAt'])
    .where('person_id', '=', id)
    .where('ended_at', 'is', null)
    .orderBy('preferred', 'desc')
    .orderBy('kind')
    .orderBy('id')
    .execute()
}

/** Others who are reached the same way, and how; a handful at most is shown. */
export function listSharing(db: ReadDb, id: PersonId) {
  return db
    .selectFrom('contact_point as own')
    .innerJoin('contact_point as other', (join) =>
      join
        .onRef('other.kind', '=', 'own.kind')
        .onRef('other.value_key', '=', 'own.value_key')
        .onRef('other.person_id', '<>', 'own.person_id'),
    )
    .innerJoin('person', 'person.id', 'other.person_id')
    .select(['own.id as contactId', 'person.id', 'person.name'])
    .where('own.person_id', '=', id)
    .where('own.ended_at', 'is', null)
    .where('other.ended_at', 'is', null)
    .where('person.merged_into', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('person.folded_name')
    .orderBy('person.id')
    .limit(20)
    .execute()
}

export function listRelationshipsOf(db: ReadDb, id: PersonId) {
  return db
    .selectFrom('relationship')
    .innerJoin('person as one', 'one.id', 'person_id')
    .innerJoin('person as other', 'other.id', 'other_id')
    .select(['relationship.id', 'kind', 'one.id as personId', 'one.name as personName'])
    .select(['other.id as otherId', 'other.name as otherName'])
    .where((eb) => eb.or([eb('person_id', '=', id), eb('other_id', '=', id)]))
    .where('ended_at', 'is', null)
    .orderBy('relationship.id')
    .limit(50)
    .execute()
}

export function listMembershipsOf(db: ReadDb, id: PersonId) {
  return db
    .selectFrom('membership')
    .innerJoin('people_group', 'people_group.id', 'group_id')
    .select(['group_id as groupId', 'people_group.name', 'position', 'from_on as fromOn'])
    .select('to_on as toOn')
    .where('person_id', '=', id)
    .orderBy('from_on', 'desc')
    .orderBy('membership.id')
    .limit(100)
    .execute()
}

/** What they say now, of each thing and way that they ever said something about. */
export function listConsentsNow(db: ReadDb, id: PersonId) {
  return db
    .selectFrom('consent_entry')
    .distinctOn(['purpose', 'channel'])
    .select(['purpose', 'channel', 'step', 'at'])
    .where('person_id', '=', id)
    .orderBy('purpose')
    .orderBy('channel')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Whoever turned out to be them: what happened to those is read with theirs. */
export async function listMergedInto(db: ReadDb, id: PersonId): Promise<PersonId[]> {
  const rows = await db.selectFrom('person').select('id').where('merged_into', '=', id).execute()
  return rows.map((row) => row.id)
}

export function listMergesOf(db: ReadDb, id: PersonId) {
  return db
    .selectFrom('person_merge')
    .innerJoin('person', 'person.id', 'gone_id')
    .select(['person_merge.id', 'gone_id as goneId', 'person.name', 'why', 'merged_at as mergedAt'])
    .where('kept_id', '=', id)
    .where('undone_at', 'is', null)
    .orderBy('merged_at', 'desc')
    .limit(20)
    .execute()
}

interface Page {
  readonly ids: readonly PersonId[]
  readonly after: Place | undefined
  readonly most: number
}

/** What is older than a place, by the moment and the id that a row has in this list. */
const before = (
  at: 'booked_at' | 'happened' | 'created_at' | 'at',
  after: Place | undefined,
  id: string,
) =>
  after === undefined
    ? sql<boolean>`true`
    : sql<boolean>`(${sql.ref(at)}, ${sql.ref(id)}) < (${after.at}::timestamptz, ${after.id}::text)`

export function listBookings(db: ReadDb, { ids, after, most }: Page) {
  return db
    .selectFrom('booking')
    .innerJoin('event', 'event.id', 'event_id')
    .select(['booking.id', 'booked_at as at', 'event.title', 'event.slug', 'booking.state'])
    .where('booking.person_id', 'in', ids)
    .where(before('booked_at', after, 'booking.id'))
    .orderBy('booked_at', 'desc')
    .orderBy('booking.id', 'desc')
    .limit(most)
    .execute()
}

/** By the day on which it was said, at its beginning. */
export function listContributions(db: ReadDb, { ids, after, most }: Page) {
  const at = sql<Instant>`(source.happened_on::timestamp at time zone 'UTC')`
  return db
    .selectFrom('source_credit')
    .innerJoin('source', 'source.id', 'source_id')
    .select(['source.id', 'source.title'])
    .select(at.as('at'))
    .where('source_credit.person_id', 'in', ids)
    .where(
      after === undefined
        ? sql<boolean>`true`
        : sql<boolean>`(${at}, source.id) < (${after.at}::timestamptz, ${after.id}::text)`,
    )
    .orderBy(at, 'desc')
    .orderBy('source.id', 'desc')
    .limit(most)
    .execute()
}

export function listMessages(db: ReadDb, { ids, after, most }: Page) {
  return db
    .selectFrom('outbox_message')
    .select(['id', 'created_at as at', 'subject', 'channel', 'state'])
    .where('person_id', 'in', ids)
    .where('state', '<>', 'void')
    .where(before('created_at', after, 'id'))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

export function listConsents(db: ReadDb, { ids, after, most }: Page) {
  return db
    .selectFrom('consent_entry')
    .select(['id', 'at', 'purpose', 'channel', 'step', 'place', 'evidence'])
    .where('person_id', 'in', ids)
    .where(before('at', after, 'id'))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

export function listChanges(db: ReadDb, { ids, after, most }: Page) {
  return db
    .selectFrom('audit_entry')
    .leftJoin('person', 'person.id', 'actor_id')
    .select(['audit_entry.id', 'at', 'person.name as who', 'command', 'facts', 'why'])
    .where('subject_kind', '=', 'person')
    .where('subject_id', 'in', ids)
    .where(before('at', after, 'audit_entry.id'))
    .orderBy('at', 'desc')
    .orderBy('audit_entry.id', 'desc')
    .limit(most)
    .execute()
}

import type { Db, ReadDb } from '@cuppa/db'
import type { ContactPointId, PersonId, SourceId } from '@cuppa/domain'

/** Somebody as they are written down. */
const person = (db: ReadDb, id: PersonId) =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'credit_kind as creditKind', 'credit_name as creditName'])
    .select(['joined_at as joinedAt', 'paused_at as pausedAt', 'left_at as leftAt'])
    .select(['blocked_at as blockedAt', 'erased_at as erasedAt', 'merged_into as mergedInto'])
    .select(['seen_by as seenBy', 'created_at as writtenDownAt', 'calendar_nonce as calendarNonce'])
    .where('id', '=', id)

export const findPerson = (db: ReadDb, id: PersonId) => person(db, id).executeTakeFirst()
export const getPerson = (db: ReadDb, id: PersonId) => person(db, id).executeTakeFirstOrThrow()

/** The same, held still: what somebody changes of themselves in two places comes one after the other. */
export const lockPerson = (tx: Db, id: PersonId) =>
  tx
    .selectFrom('person')
    .select(['id', 'name', 'credit_kind as creditKind', 'credit_name as creditName'])
    .select(['joined_at as joinedAt', 'paused_at as pausedAt', 'left_at as leftAt'])
    .select(['erased_at as erasedAt', 'merged_into as mergedInto', 'seen_by as seenBy'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const listWays = (db: ReadDb, personId: PersonId) =>
  db
    .selectFrom('contact_point')
    .select(['id', 'kind', 'value', 'value_key as key', 'preferred as isPreferred'])
    .select('verified_at as verifiedAt')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('preferred', 'desc')
    .orderBy('id')
    .execute()

export const findWay = (db: ReadDb, personId: PersonId, id: ContactPointId) =>
  db
    .selectFrom('contact_point')
    .select(['id', 'kind', 'verified_at as verifiedAt'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Whether a mail with a link is on its way to an address that is to become theirs. */
export async function hasAskedForAddress(
  db: ReadDb,
  personId: PersonId,
  now: string,
): Promise<boolean> {
  const link = await db
    .selectFrom('sign_in_link')
    .select('id')
    .where('purpose', '=', 'address')
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return link !== undefined
}

const mostSources = 200

/** What somebody said, newest first, with how they want to be named for each. */
export const listCredited = (db: ReadDb, personId: PersonId) =>
  db
    .selectFrom('source_credit as credit')
    .innerJoin('source', 'source.id', 'credit.source_id')
    .select(['source.id as sourceId', 'source.title', 'source.happened_on as happenedOn'])
    .select(['credit.credit_kind as ownKind', 'credit.credit_name as ownName'])
    .where('credit.person_id', '=', personId)
    .orderBy('happened_on', 'desc')
    .orderBy('source.id', 'desc')
    .limit(mostSources)
    .execute()

/** The public statements that these stand behind, in their newest words. Drafts are nobody's but the team's. */
export function listStatementsOf(db: ReadDb, sourceIds: readonly SourceId[]) {
  if (sourceIds.length === 0) return []
  return db
    .selectFrom('provenance_link as link')
    .innerJoin('statement', 'statement.id', 'link.statement_id')
    .innerJoin('version_provenance as shown', 'shown.link_id', 'link.id')
    .innerJoin('version_item as item', (join) =>
      join
        .onRef('item.statement_id', '=', 'statement.id')
        .onRef('item.version_id', '=', 'shown.version_id'),
    )
    .innerJoin('version', 'version.id', 'shown.version_id')
    .innerJoin('statement_revision as words', 'words.id', 'item.revision_id')
    .distinctOn(['link.source_id', 'statement.id'])
    .select(['link.source_id as sourceId', 'statement.slug', 'words.title', 'words.words'])
    .where('link.source_id', 'in', sourceIds)
    .where('version.withdrawn_at', 'is', null)
    .orderBy('link.source_id')
    .orderBy('statement.id')
    .orderBy('version.recorded_at', 'desc')
    .execute()
}

/** Who looked at what they need: what is kept, and what they told for an event. */
export const listLooks = (db: ReadDb, personId: PersonId) =>
  db
    .selectFrom('need_look as look')
    .leftJoin('person as reader', 'reader.id', 'look.by_person')
    .leftJoin('booking', 'booking.id', 'look.booking_id')
    .select(['look.at', 'reader.name as by', 'look.purpose'])
    .where((eb) =>
      eb.or([eb('look.person_id', '=', personId), eb('booking.person_id', '=', personId)]),
    )
    .orderBy('look.at', 'desc')
    .orderBy('look.id', 'desc')
    .limit(100)
    .execute()

export const findNeed = (db: ReadDb, personId: PersonId) =>
  db
    .selectFrom('person_need')
    .select(['sealed', 'keep_until as keepUntil'])
    .where('person_id', '=', personId)
    .executeTakeFirst()

/** What was written to somebody, newest first. */
export const listTold = (db: ReadDb, personId: PersonId, most: number) =>
  db
    .selectFrom('outbox_message as message')
    .leftJoin('booking', 'booking.id', 'message.booking_id')
    .leftJoin('notice', 'notice.id', 'message.notice_id')
    .select(['message.created_at as at', 'channel', 'message.subject'])
    .select((eb) => eb.fn.coalesce('notice.words', 'message.text').$notNull().as('text'))
    .where((eb) =>
      eb.or([eb('message.person_id', '=', personId), eb('booking.person_id', '=', personId)]),
    )
    .where('message.state', '<>', 'void')
    .orderBy('message.created_at', 'desc')
    .orderBy('message.id', 'desc')
    .limit(most)
    .execute()

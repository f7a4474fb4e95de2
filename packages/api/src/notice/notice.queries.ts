import type { Db, ReadDb } from '@cuppa/db'
import { type GroupId, NoticeId, type NoticePurpose, type PersonId } from '@cuppa/domain'

import type { Place } from '../kernel/place.ts'

const notices = (db: ReadDb) =>
  db
    .selectFrom('notice')
    .leftJoin('person', 'person.id', 'notice.written_by')
    .select([
      'notice.id',
      'notice.purpose',
      'subject',
      'notice.revision',
      'written_at as writtenAt',
    ])
    .select(['person.name as by', 'sent_at as sentAt', 'queued_at as queuedAt'])

export function listNotices(db: ReadDb, after: Place | undefined, most: number) {
  return notices(db)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('written_at', 'notice.id'),
          '<',
          eb.tuple(after?.at ?? '', NoticeId.parse(after?.id)),
        ),
      ),
    )
    .orderBy('written_at', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(most)
    .execute()
}

export function findNotice(db: ReadDb, id: NoticeId) {
  return notices(db)
    .leftJoin('people_group', 'people_group.id', 'notice.group_id')
    .select(['words', 'people_group.id as groupId', 'people_group.slug as groupSlug'])
    .select('people_group.name as groupName')
    .where('notice.id', '=', id)
    .executeTakeFirst()
}

export type NoticeRow = NonNullable<Awaited<ReturnType<typeof findNotice>>>

/** Locked, so that it is sent once, and not changed while it is. */
export function lockNotice(tx: Db, id: NoticeId) {
  return tx.selectFrom('notice').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
}

interface Audience {
  readonly purpose: NoticePurpose
  readonly groupId: GroupId | null
}

/** From one person, who is not among them, up to another, who is. */
interface Stretch {
  readonly after: PersonId | null
  readonly upTo: PersonId
}

/** Everybody who belongs and does not pause, and said yes to it at some time. */
const askedFor = (db: ReadDb, { purpose, groupId }: Audience) =>
  db
    .selectFrom('person')
    .select('person.id')
    .where('joined_at', 'is not', null)
    .where('left_at', 'is', null)
    .where('blocked_at', 'is', null)
    .where('paused_at', 'is', null)
    .where('merged_into', 'is', null)
    .where('erased_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('consent_entry as said')
          .select('said.id')
          .whereRef('said.person_id', '=', 'person.id')
          .where('said.purpose', '=', purpose)
          .where('said.step', '=', 'given'),
      ),
    )
    .$if(groupId !== null, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('membership')
            .select('membership.id')
            .whereRef('membership.person_id', '=', 'person.id')
            .where('group_id', '=', groupId)
            .where('to_on', 'is', null),
        ),
      ),
    )

/** What they said last, for each way. */
function saidLast(db: ReadDb, audience: Audience, stretch?: Stretch) {
  const people = askedFor(db, audience)
    .$if(stretch !== undefined, (query) => query.where('person.id', '<=', stretch?.upTo ?? null))
    .$if(stretch?.after != null, (query) => query.where('person.id', '>', stretch?.after ?? null))
  return db
    .selectFrom('consent_entry as said')
    .innerJoin(people.as('people'), 'people.id', 'said.person_id')
    .distinctOn(['said.person_id', 'said.channel'])
    .select(['said.person_id', 'said.channel', 'said.step'])
    .where('said.purpose', '=', audience.purpose)
    .where('said.channel', 'is not', null)
    .orderBy('said.person_id')
    .orderBy('said.channel')
    .orderBy('said.at', 'desc')
    .orderBy('said.id', 'desc')
}

/**
 * Whoever agrees to it by a way that reaches them, and where: mail goes only where somebody showed
 * that they read it, and not where it came back from.
 */
const reached = (db: ReadDb, audience: Audience, stretch?: Stretch) =>
  db
    .selectFrom(saidLast(db, audience, stretch).as('agreed'))
    .innerJoin('contact_point as point', (join) =>
      join
        .onRef('point.person_id', '=', 'agreed.person_id')
        .onRef('point.kind', '=', 'agreed.channel')
        .on('point.ended_at', 'is', null),
    )
    .distinctOn(['agreed.person_id', 'point.kind'])
    .select(['agreed.person_id as personId', 'point.kind as channel', 'point.value as to'])
    .where('agreed.step', '=', 'given')
    .where((eb) =>
      eb.or([
        eb('point.kind', '<>', 'email'),
        eb.and([eb('verified_at', 'is not', null), eb('bounced_at', 'is', null)]),
      ]),
    )
    .orderBy('agreed.person_id')
    .orderBy('point.kind')
    .orderBy('point.preferred', 'desc')
    .orderBy('point.added_at')
    .orderBy('point.id')

/** How many it would reach, by each way. */
export const countReached = (db: ReadDb, audience: Audience) =>
  db
    .selectFrom(reached(db, audience).as('reached'))
    .select(['channel', (eb) => eb.fn.countAll<number>().as('people')])
    .groupBy('channel')
    .execute()

/** Those of a stretch whom it reaches, each once for each way. */
export const listReached = (db: ReadDb, audience: Audience, stretch: Stretch) =>
  reached(db, audience, stretch).execute()

/** The last of the next so many people who asked for it; none where there are no more. */
export async function findStretch(
  db: ReadDb,
  audience: Audience,
  { after, most }: { readonly after: PersonId | null; readonly most: number },
): Promise<Stretch | undefined> {
  const people = askedFor(db, audience)
    .$if(after !== null, (query) => query.where('person.id', '>', after))
    .orderBy('person.id')
    .limit(most)
  const row = await db
    .selectFrom(people.as('people'))
    .select((eb) => eb.fn.max('id').as('upTo'))
    .executeTakeFirst()
  return row?.upTo ? { after, upTo: row.upTo } : undefined
}

/** How many messages of it there are, by each way. */
export function countWritten(db: ReadDb, id: NoticeId) {
  return db
    .selectFrom('outbox_message')
    .select(['channel', (eb) => eb.fn.countAll<number>().as('people')])
    .where('notice_id', '=', id)
    .groupBy('channel')
    .execute()
}

/** The one that was sent first and is not written down for all yet; another process leaves it alone. */
export function lockNextToQueue(tx: Db) {
  return tx
    .selectFrom('notice')
    .select(['id', 'purpose', 'subject', 'group_id as groupId', 'queued_up_to as queuedUpTo'])
    .where('sent_at', 'is not', null)
    .where('queued_at', 'is', null)
    .orderBy('sent_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

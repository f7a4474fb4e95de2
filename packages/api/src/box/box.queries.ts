import type { Db, ReadDb } from '@cuppa/db'
import type { EventId } from '@cuppa/domain'

/** The event of a box; locked, so that two who open one take turns. */
export const findEventForUpdate = (tx: Db, id: EventId) =>
  tx
    .selectFrom('event')
    .select(['id', 'title', 'state'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

export async function hasEvent(db: ReadDb, id: EventId): Promise<boolean> {
  const row = await db.selectFrom('event').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

export function findBox(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('event_box')
    .select(['codes', 'reader_one as readerOne', 'reader_two as readerTwo'])
    .select((eb) =>
      eb
        .selectFrom('event_box_message as message')
        .whereRef('message.event_id', '=', 'event_box.event_id')
        .select((e) => e.cast<number>(e.fn.countAll(), 'integer').as('count'))
        .$asScalar()
        .$notNull()
        .as('messages'),
    )
    .where('event_id', '=', eventId)
    .executeTakeFirst()
}

/** Everyone who has a role now. */
export function listTeam(db: ReadDb) {
  return db
    .selectFrom('person')
    .select(['person.id', 'person.name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('person_id', '=', 'person.id')
          .where('ended_at', 'is', null),
      ),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

/** In no order that tells which came first. */
export function listMessages(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('event_box_message')
    .select(['id', 'left_on as leftOn', 'sealed'])
    .where('event_id', '=', eventId)
    .orderBy('left_on')
    .orderBy('id')
    .execute()
}

import type { ReadDb } from '@cuppa/db'

import type { Place } from '../kernel/place.ts'

const messages = (db: ReadDb) =>
  db
    .selectFrom('outbox_message')
    .select(['id', 'kind', 'to_address as to', 'subject', 'state', 'tries', 'problem'])
    .select(['created_at as writtenAt', 'settled_at as settledAt'])
    .where('state', '<>', 'void')
    .where('channel', '=', 'email')
    .$narrowType<{ state: 'queued' | 'sending' | 'sent' | 'failed' | 'kept' | 'dropped' }>()

export function listMessages(db: ReadDb, after: Place | undefined, most: number) {
  return messages(db)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('created_at', '<', after?.at ?? ''),
          eb.and([eb('created_at', '=', after?.at ?? ''), eb('id', '<', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

export function findMessage(db: ReadDb, id: string) {
  return messages(db).select('text').where('id', '=', id).executeTakeFirst()
}

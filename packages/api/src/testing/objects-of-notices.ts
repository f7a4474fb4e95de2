import type { Db } from '@cuppa/db'
import { NoticeId } from '@cuppa/domain'

import { noId } from './objects-of-people.ts'
import { nextId, noon } from './world.ts'

/** What is told to many, as a draft and sent. */
export async function noticesIn(db: Db) {
  return {
    notice: {
      draft: await addNotice(db, null),
      sent: await addNotice(db, noon),
      absent: noId,
    },
  }
}

async function addNotice(db: Db, sentAt: string | null): Promise<NoticeId> {
  const id = NoticeId.parse(nextId())
  await db
    .insertInto('notice')
    .values({
      id,
      purpose: 'news',
      period: null,
      subject: 'A new room',
      words: 'We meet in a new room.',
      group_id: null,
      revision: 1,
      written_at: noon,
      written_by: null,
      sent_at: sentAt,
      sent_by: null,
      queued_up_to: null,
      queued_at: sentAt,
    })
    .execute()
  return id
}

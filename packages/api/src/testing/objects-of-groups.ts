import type { Db } from '@cuppa/db'
import { GroupId, GroupSlug, NoticeId } from '@cuppa/domain'

import { noId } from './objects-of-people.ts'
import { nextId, noon } from './world.ts'

/** A group, and what is told to its members, as a draft and sent. */
export async function groupsIn(db: Db) {
  return {
    notice: {
      draft: await addNotice(db, null),
      sent: await addNotice(db, noon),
      absent: noId,
    },
  }
}

/** A group without members. */
export async function givenGroup(db: Db, slug: string): Promise<GroupId> {
  const id = GroupId.parse(nextId())
  await db
    .insertInto('people_group')
    .values({
      id,
      slug: GroupSlug.parse(slug),
      name: 'Payment group',
      purpose: '',
      started_on: '2020-11-01',
      ended_on: null,
      revision: 1,
      changed_at: noon,
      changed_by: null,
    })
    .execute()
  return id
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

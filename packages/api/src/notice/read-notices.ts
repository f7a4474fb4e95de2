import type { ReadDb } from '@cuppa/db'
import { NoticeId, type NoticePage, type NoticeReach, type NoticeView } from '@cuppa/domain'
import { z } from 'zod'

import { pageLimit } from '../kernel/input.ts'
import { demand } from '../kernel/permission.ts'
import { Cursor, cursorOf, placeOf } from '../kernel/place.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope } from '../kernel/scope.ts'
import {
  countReached,
  countWritten,
  findNotice,
  listNotices as list,
  type NoticeRow,
} from './notice.queries.ts'

export const ListNotices = z.strictObject({ after: Cursor.nullable().optional() })

/** What was or is to be told to many, newest first. */
export async function listNotices(
  scope: ReadScope,
  { after }: z.infer<typeof ListNotices>,
): Promise<NoticePage> {
  demand(scope, 'people')
  const rows = await list(scope.db, placeOf(after), pageLimit + 1)
  const notices = rows.slice(0, pageLimit)
  const last = notices.at(-1)
  return {
    notices,
    next: last && rows.length > pageLimit ? cursorOf({ at: last.writtenAt, id: last.id }) : null,
  }
}

export const ReadNotice = z.strictObject({ id: NoticeId })

/** One of them, with how many it reaches. */
export async function readNotice(
  scope: ReadScope,
  { id }: z.infer<typeof ReadNotice>,
): Promise<NoticeView> {
  demand(scope, 'people')
  const row = await findNotice(scope.db, id)
  if (!row) throw new RefusalError({ kind: 'not-found', code: 'notice/not-found', data: {} })
  return viewOfNotice(scope.db, row)
}

export async function viewOfNotice(db: ReadDb, row: NoticeRow): Promise<NoticeView> {
  const { groupId, groupSlug, groupName, ...notice } = row
  const group =
    groupId === null || groupSlug === null || groupName === null
      ? null
      : { id: groupId, slug: groupSlug, name: groupName }
  return { ...notice, group, reach: await reachOf(db, row) }
}

/** Whom it reached so far, or would reach if it were sent now. */
export async function reachOf(db: ReadDb, row: NoticeRow): Promise<NoticeReach> {
  const { id, purpose, groupId, sentAt } = row
  const counts =
    sentAt === null ? await countReached(db, { purpose, groupId }) : await countWritten(db, id)
  const by = new Map(counts.map(({ channel, people }) => [channel, people]))
  return { email: by.get('email') ?? 0, phone: by.get('phone') ?? 0, post: by.get('post') ?? 0 }
}

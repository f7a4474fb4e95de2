import { z } from 'zod'

import { GroupSlug } from '../group/index.ts'
import { GroupId, Instant, line, NoticeId, prose } from '../shared/index.ts'

/**
 * What can be told to all who asked for it, by the purposes that people agree to. A digest is made
 * by itself, once a month.
 *
 * @example
 * noticePurposes.includes('news') // true
 */
export const noticePurposes = ['news', 'events', 'digest'] as const
/**
 * What a notice is for, as one of {@link noticePurposes}.
 *
 * @example
 * NoticePurpose.parse('events')
 */
export const NoticePurpose = z.enum(noticePurposes)
export type NoticePurpose = z.infer<typeof NoticePurpose>

/**
 * What somebody of the team writes to all who agreed to it.
 *
 * @example
 * NoticeWords.parse({ purpose: 'news', subject: 'A new room', words: 'We have …', groupId: null })
 */
export const NoticeWords = z.strictObject({
  purpose: z.enum(['news', 'events']),
  subject: line(150),
  words: prose(20_000),
  /** Only to those of one group who agreed to it. */
  groupId: GroupId.nullable(),
})
export type NoticeWords = z.infer<typeof NoticeWords>

/**
 * How many people something reaches, by each way that they chose. Somebody who chose two ways
 * counts in both.
 *
 * @example
 * const { email, phone, post }: NoticeReach = notice.reach
 */
export const NoticeReach = z.strictObject({
  email: z.int().nonnegative(),
  phone: z.int().nonnegative(),
  post: z.int().nonnegative(),
})
export type NoticeReach = z.infer<typeof NoticeReach>

/**
 * One notice as the team sees it.
 *
 * @example
 * const { subject, sentAt }: NoticeView = page.notices[0]
 */
export const NoticeView = z.strictObject({
  id: NoticeId,
  purpose: NoticePurpose,
  subject: z.string(),
  words: z.string(),
  group: z.strictObject({ id: GroupId, slug: GroupSlug, name: z.string() }).nullable(),
  /** What to send with a change. */
  revision: z.int().positive(),
  writtenAt: Instant,
  /** Who wrote it last; `null` where it was made by itself. */
  by: z.string().nullable(),
  sentAt: Instant.nullable(),
  /** When the last of its messages was written down; `null` while that goes on. */
  queuedAt: Instant.nullable(),
  /** Once it is sent, how many were written down so far; before, how many would be. */
  reach: NoticeReach,
})
export type NoticeView = z.infer<typeof NoticeView>

/**
 * A line in the list of notices.
 *
 * @example
 * const { subject, sentAt }: NoticeLine = page.notices[0]
 */
export const NoticeLine = NoticeView.omit({ words: true, reach: true, group: true })
export type NoticeLine = z.infer<typeof NoticeLine>

/**
 * Some notices, newest first, and where to go on.
 *
 * @example
 * const { notices, next }: NoticePage = await client.notice.list.query({})
 */
export const NoticePage = z.strictObject({
  notices: z.array(NoticeLine),
  next: z.string().nullable(),
})
export type NoticePage = z.infer<typeof NoticePage>

import type { Instant, NoFacts, Refusal } from '../shared/index.ts'
import type { NoticeReach } from './notice.ts'

/**
 * Every way that notices can say no.
 *
 * @example
 * const facts: NoticeReasons['notice/stale'] = { by: 'Ada' }
 */
export interface NoticeReasons {
  'notice/not-found': NoFacts
  'notice/sent-already': NoFacts
  'notice/stale': { by: string }
  'notice/no-subject': NoFacts
  'notice/no-words': NoFacts
  'notice/nobody': NoFacts
  'notice/link-unknown': NoFacts
}

/**
 * A no of the rules for notices.
 *
 * @example
 * const refusal: NoticeRefusal | undefined = refuseSending(notice)
 */
export type NoticeRefusal = Refusal<NoticeReasons>

interface Sendable {
  readonly subject: string
  readonly words: string
  readonly sentAt: Instant | null
  readonly reach: NoticeReach
}

/**
 * May this be changed? What was sent stays as people read it.
 *
 * @example
 * refuseNoticeChange({ sentAt: null }) // undefined
 */
export function refuseNoticeChange({
  sentAt,
}: Pick<Sendable, 'sentAt'>): NoticeRefusal | undefined {
  return sentAt === null ? undefined : no('notice/sent-already')
}

/**
 * May this be sent? Once, with words, and to somebody.
 *
 * @example
 * refuseSending({ subject: '', words: 'Hello', sentAt: null, reach })?.code // 'notice/no-subject'
 */
export function refuseSending(notice: Sendable): NoticeRefusal | undefined {
  const { subject, words, reach } = notice
  if (notice.sentAt !== null) return no('notice/sent-already')
  if (subject.trim() === '') return no('notice/no-subject')
  if (words.trim() === '') return no('notice/no-words')
  if (reach.email + reach.phone + reach.post === 0) return no('notice/nobody')
  return undefined
}

type Plain = Exclude<keyof NoticeReasons, 'notice/stale'>

const no = (code: Plain): NoticeRefusal => ({ kind: 'rule', code, data: {} })

import { NoticePurpose } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'
import { mailLink, stopLink } from '../notice/notice-links.ts'
import { noticeText, withPage } from '../notice/notice-text.ts'
import { type DueMail, withoutTokens } from './due-mail.ts'
import type { TakenRow } from './take-mail.queries.ts'

type Whole = DueMail & { readonly turn: number }

/**
 * Taken messages with the words that go out. What is told to many stands once, at its notice, and
 * each gets it with links of their own.
 */
export async function withWords(scope: Scope, rows: readonly TakenRow[]): Promise<Whole[]> {
  const words = await wordsOf(scope, rows)
  return rows.map(({ noticeId, personId, bookingId, calendar, method, ...mail }) => {
    const kept = withoutTokens(mail.text)
    const whole = { ...mail, kept, stop: null, calendar: calendarOf(calendar, method) }
    const page = mailLink(scope, mail.id)
    if (bookingId !== null) return { ...whole, text: withPage(mail.text, page) }
    if (noticeId === null || personId === null) return whole
    const purpose = NoticePurpose.parse(mail.kind)
    const stop = stopLink(scope, { person: personId, purpose, channel: 'email' })
    const text = noticeText(words.get(noticeId) ?? '', purpose, { page, stop })
    return { ...whole, stop, text }
  })
}

async function wordsOf({ db }: Scope, rows: readonly TakenRow[]) {
  const ids = [...new Set(rows.flatMap(({ noticeId }) => noticeId ?? []))]
  if (ids.length === 0) return new Map<string, string>()
  const notices = await db
    .selectFrom('notice')
    .select(['id', 'words'])
    .where('id', 'in', ids)
    .execute()
  return new Map<string, string>(notices.map(({ id, words }) => [id, words]))
}

const calendarOf = (text: TakenRow['calendar'], method: TakenRow['method']) =>
  text === null || method === null ? null : { method, text }

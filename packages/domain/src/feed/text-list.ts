import { sayTitle, sayWhen } from '../event/index.ts'
import { cleanLine, cleanText, type Instant } from '../shared/index.ts'
import { type FeedEvent, type FeedOptions, shownIn } from './feed-options.ts'

/**
 * What is to come, soonest first, as plain text to put into a mail, on a notice board or to read out
 * by phone. Drafts and what is over at `now` are left out.
 *
 * @example
 * textList(options, '2026-11-26T12:00:00.000Z')
 */
export function textList(options: FeedOptions, now: Instant): string {
  const coming = shownIn(options)
    .filter(({ when }) => when.endsAt > now)
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  const entries = coming.map(({ title, state, when, reason, summary, url }) =>
    [sayWhen(when), sayTitle({ title, state }), reason, summary, url]
      .map((part) => cleanText(part).trim())
      .filter((part) => part !== '')
      .join('\n'),
  )
  const nothing = entries.length === 0 ? ['Nothing is planned at the moment.'] : []
  return `${[cleanLine(options.title), ...entries, ...nothing, options.page].join('\n\n')}\n`
}

const orderOf = ({ when, id }: FeedEvent) => `${when.startsAt} ${id}`

import { type EventView, sayWhen } from '../event/index.ts'

/**
 * What a feed tells of an event: public words only.
 *
 * @example
 * const entry: FeedEvent = { ...event, url: 'https://example.org/events/winter-cuppa' }
 */
export interface FeedEvent extends Pick<
  EventView,
  'id' | 'kind' | 'title' | 'summary' | 'when' | 'state' | 'reason' | 'revisedAt'
> {
  /** Its public page, in full. */
  readonly url: string
}

/**
 * A feed of events.
 *
 * @example
 * const options: FeedOptions = { title: 'Leeds Cuppa: events', about: '', author: 'Leeds Cuppa', language: 'en-GB', page, url, events }
 */
export interface FeedOptions {
  readonly title: string
  readonly about: string
  /** Who speaks: the community. */
  readonly author: string
  readonly language: string
  /** The page with the same events, in full. */
  readonly page: string
  /** Where the feed itself is, in full. */
  readonly url: string
  readonly events: readonly FeedEvent[]
}

/** Drafts left out, what changed last first; the same events in any order come out alike. */
export function shownIn({ events }: FeedOptions): FeedEvent[] {
  return events
    .filter(({ state }) => state !== 'draft')
    .toSorted((one, other) => (orderOf(one) > orderOf(other) ? -1 : 1))
}

/** When it is, why it is not as planned, and what it is about. */
export function sayEntry({ when, reason, summary }: FeedEvent): string {
  return [`${sayWhen(when)}.`, reason, summary].filter((part) => part.trim() !== '').join('\n\n')
}

const orderOf = ({ revisedAt, id }: FeedEvent) => `${revisedAt} ${id}`

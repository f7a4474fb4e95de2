import { type EventKind, eventKindWords, sayTitle } from '../event/index.ts'
import { cleanLine, cleanText, type Instant } from '../shared/index.ts'
import { type FeedOptions, sayEntry, shownIn } from './feed-options.ts'

/**
 * A JSON Feed, version 1.1 (jsonfeed.org).
 *
 * @example
 * const { items }: JsonFeed = jsonFeed(options)
 */
export interface JsonFeed {
  readonly version: 'https://jsonfeed.org/version/1.1'
  readonly title: string
  readonly description?: string
  readonly home_page_url: string
  readonly feed_url: string
  readonly language: string
  readonly authors: readonly { readonly name: string }[]
  readonly items: readonly JsonFeedItem[]
}

/**
 * An event in a {@link JsonFeed}.
 *
 * @example
 * const { title, content_text }: JsonFeedItem = jsonFeed(options).items[0]
 */
export interface JsonFeedItem {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly content_text: string
  readonly date_modified: Instant
  readonly tags: readonly (typeof eventKindWords)[EventKind][]
}

/**
 * Events as a JSON Feed: the same entries, in the same order, as {@link atomFeed}.
 *
 * @example
 * JSON.stringify(jsonFeed(options))
 */
export function jsonFeed(options: FeedOptions): JsonFeed {
  const { title, about, author, language, page, url } = options
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: cleanLine(title),
    ...(about.trim() === '' ? {} : { description: cleanText(about) }),
    home_page_url: page,
    feed_url: url,
    language,
    authors: [{ name: cleanLine(author) }],
    items: shownIn(options).map((event) => ({
      id: `urn:uuid:${event.id}`,
      url: event.url,
      title: cleanLine(sayTitle(event)),
      content_text: cleanText(sayEntry(event)),
      date_modified: event.revisedAt,
      tags: [eventKindWords[event.kind]],
    })),
  }
}

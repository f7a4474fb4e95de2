import { eventKindWords, sayTitle } from '../event/index.ts'
import { cleanLine } from '../shared/index.ts'
import { type FeedEvent, type FeedOptions, sayEntry, shownIn } from './feed-options.ts'
import { xmlDocument, type XmlPart } from './xml.ts'

/**
 * Events as an Atom feed (RFC 4287): well-formed whatever is in them, and the same bytes for the
 * same events. An entry keeps its id for ever, also when its page moves.
 *
 * @example
 * atomFeed({ title: 'Leeds Cuppa: events', about: '', author: 'Leeds Cuppa', language: 'en-GB', page, url, events })
 */
export function atomFeed(options: FeedOptions): string {
  const shown = shownIn(options)
  return xmlDocument({
    name: 'feed',
    attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': options.language },
    inside: [
      { name: 'id', inside: options.url },
      { name: 'title', inside: cleanLine(options.title) },
      ...(options.about.trim() === '' ? [] : [{ name: 'subtitle', inside: options.about }]),
      link('self', options.url, 'application/atom+xml'),
      link('alternate', options.page, 'text/html'),
      { name: 'author', inside: [{ name: 'name', inside: cleanLine(options.author) }] },
      // A feed without entries has not changed since feeds began.
      { name: 'updated', inside: shown[0]?.revisedAt ?? '1970-01-01T00:00:00.000Z' },
      ...shown.map(entry),
    ],
  })
}

function entry(event: FeedEvent): XmlPart {
  return {
    name: 'entry',
    inside: [
      { name: 'id', inside: `urn:uuid:${event.id}` },
      { name: 'title', inside: cleanLine(sayTitle(event)) },
      link('alternate', event.url, 'text/html'),
      { name: 'updated', inside: event.revisedAt },
      {
        name: 'category',
        attributes: { term: event.kind, label: eventKindWords[event.kind] },
      },
      { name: 'summary', inside: sayEntry(event) },
    ],
  }
}

function link(rel: string, href: string, type: string): XmlPart {
  return { name: 'link', attributes: { rel, href, type } }
}

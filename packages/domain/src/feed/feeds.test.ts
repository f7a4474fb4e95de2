import fc from 'fast-check'
import { expect, test } from 'vitest'

import { anyText } from '../testing/any-text.ts'
import { givenEntry, nastyTexts } from '../testing/given-calendar.ts'
import { atomFeed } from './atom-feed.ts'
import type { FeedEvent } from './feed-options.ts'
import { jsonFeed } from './json-feed.ts'
import { textList } from './text-list.ts'

const options = (events: readonly FeedEvent[], title = 'Leeds Cuppa: events') => ({
  title,
  about: 'Tea & talk',
  author: 'Leeds Cuppa',
  language: 'en-GB',
  page: 'https://example.org/events',
  url: 'https://example.org/events.atom',
  events,
})

test('an Atom feed is what people expect of one', () => {
  expect(atomFeed(options([givenEntry(1)]))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><id>https://example.org/events.atom</id>
    <title>Leeds Cuppa: events</title>
    <subtitle>Tea &amp; talk</subtitle>
    <link rel="self" href="https://example.org/events.atom" type="application/atom+xml"/>
    <link rel="alternate" href="https://example.org/events" type="text/html"/>
    <author><name>Leeds Cuppa</name></author>
    <updated>2020-12-14T11:00:00.000Z</updated>
    <entry><id>urn:uuid:00000000-0000-7000-8000-000000000001</id>
    <title>Winter cuppa</title>
    <link rel="alternate" href="https://example.org/events/winter-cuppa" type="text/html"/>
    <updated>2020-12-14T11:00:00.000Z</updated>
    <category term="informal" label="Cuppa"/>
    <summary>Thursday 7 January 2021, 2pm to 4pm UK time.

    Tea and talk.</summary></entry></feed>
    "
  `)
})

test('a JSON Feed is what people expect of one', () => {
  expect(jsonFeed(options([givenEntry(1)]))).toMatchInlineSnapshot(`
    {
      "authors": [
        {
          "name": "Leeds Cuppa",
        },
      ],
      "description": "Tea & talk",
      "feed_url": "https://example.org/events.atom",
      "home_page_url": "https://example.org/events",
      "items": [
        {
          "content_text": "Thursday 7 January 2021, 2pm to 4pm UK time.

    Tea and talk.",
          "date_modified": "2020-12-14T11:00:00.000Z",
          "id": "urn:uuid:00000000-0000-7000-8000-000000000001",
          "tags": [
            "Cuppa",
          ],
          "title": "Winter cuppa",
          "url": "https://example.org/events/winter-cuppa",
        },
      ],
      "language": "en-GB",
      "title": "Leeds Cuppa: events",
      "version": "https://jsonfeed.org/version/1.1",
    }
  `)
})

test('what changed last is first; drafts are nobody’s business; what is cancelled says so', () => {
  const events = [
    givenEntry(1),
    givenEntry(2, {
      revisedAt: '2021-01-02T00:00:00.000Z',
      state: 'cancelled',
      reason: 'The hall is flooded.',
    }),
    givenEntry(3, { state: 'draft' }),
  ]

  const { items } = jsonFeed(options(events))

  expect(items.map(({ title }) => title)).toEqual(['Cancelled: Winter cuppa', 'Winter cuppa'])
  expect(items[0]?.content_text).toContain('The hall is flooded.')
  expect(atomFeed(options(events)).match(/<entry>/g)).toHaveLength(2)
})

test('the same events in any order are the same bytes', () => {
  const events = [1, 2, 3, 4].map((number) => givenEntry(number))
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
      expect(atomFeed(options(shuffled))).toBe(atomFeed(options(events)))
      expect(JSON.stringify(jsonFeed(options(shuffled)))).toBe(
        JSON.stringify(jsonFeed(options(events))),
      )
    }),
  )
})

test('S24 no text ends a part, opens one, or holds what XML has no sign for', () => {
  const anything = fc.oneof(anyText, fc.constantFrom(...nastyTexts, ']]><x>&y;</title><!--'))
  fc.assert(
    fc.property(anything, (text) => {
      const feed = atomFeed(options([givenEntry(1, { title: text, summary: text })], text))

      expect(feed).not.toMatch(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/u)
      expect(feed.isWellFormed()).toBe(true)
      expect(feed.match(/<title>[^<>"']*<\/title>|<title\/>/g)).toHaveLength(2)
      expect(feed.match(/</g)).toHaveLength(feed.match(/>/g)?.length ?? 0)
      expect(feed.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
    }),
  )
})

test('a feed without entries is one too', () => {
  expect(atomFeed(options([]))).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  expect(jsonFeed(options([])).items).toEqual([])
})

test('a list to pass on has what is to come, soonest first, in plain words', () => {
  const late = givenEntry(2, { title: 'Spring talk' })
  const moved = {
    ...late.when,
    startsWall: '2027-03-01T14:00',
    endsWall: '2027-03-01T16:00',
    startsAt: '2027-03-01T14:00:00.000Z',
    endsAt: '2027-03-01T16:00:00.000Z',
  }
  const events = [{ ...late, when: moved }, givenEntry(1), givenEntry(3, { state: 'draft' })]

  expect(textList(options(events), '2020-12-31T00:00:00.000Z')).toMatchInlineSnapshot(`
    "Leeds Cuppa: events

    Thursday 7 January 2021, 2pm to 4pm UK time
    Winter cuppa
    Tea and talk.
    https://example.org/events/winter-cuppa

    Monday 1 March 2027, 2pm to 4pm UK time
    Spring talk
    Tea and talk.
    https://example.org/events/winter-cuppa

    https://example.org/events
    "
  `)
  expect(textList(options(events), '2021-01-08T00:00:00.000Z')).not.toContain('Winter cuppa')
  expect(textList(options([]), '2021-01-08T00:00:00.000Z')).toContain('Nothing is planned')
})

test.each(nastyTexts)('a list to pass on takes any words: %j', (title) => {
  const text = textList(options([givenEntry(1, { title })]), '2020-12-31T00:00:00.000Z')
  // oxlint-disable-next-line no-control-regex -- these are what it looks for
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F]/)
})

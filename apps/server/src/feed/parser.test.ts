import { join } from 'node:path'

import { atomFeed } from '@cuppa/domain/feed'
import { cleanLine, cleanText } from '@cuppa/domain/shared'
import { givenEntry, nastyTexts } from '@cuppa/domain/testing/given-calendar'
import { naughtyStrings } from '@cuppa/domain/testing/naughty-strings'
import { expect, test } from 'vitest'

import { debianPython } from '../testing/debian-python.ts'

const script = join(import.meta.dirname, 'read-feed.py')
const isHere = debianPython([script, '--probe']).status === 0

const texts = [...nastyTexts, ...naughtyStrings, ']]></title><entry>&x; &amp; <b>bold</b>']
const events = texts.map((text, index) => givenEntry(index + 1, { title: text, reason: text }))

/** Readers may put white space in order. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

test('where everything is tested, a feed reader is there', () => {
  // At home it may be missing; npm test says so in a sentence, and installs it when it may.
  expect(isHere || process.env['CI'] !== 'true').toBe(true)
})

test.each(isHere ? ['feedparser'] : [])('%s reads every entry as it was meant', () => {
  const feed = atomFeed({
    title: nastyTexts.join(' '),
    about: nastyTexts.join('\n'),
    author: nastyTexts[0] ?? '',
    language: 'en-GB',
    page: 'https://example.org/events?a=1&b=2',
    url: 'https://example.org/events.atom',
    events,
  })

  const { status, stdout, stderr } = debianPython([script], feed)

  expect(stderr.slice(0, 2_000)).toBe('')
  expect(status).toBe(0)
  const found = JSON.parse(stdout) as { id: string; title: string; summary: string }[]
  expect(found.map(({ id, title }) => ({ id, title: flat(title) }))).toEqual(
    events
      .map(({ id, title }) => ({ id: `urn:uuid:${id}`, title: flat(cleanLine(title)) }))
      .toReversed(),
  )
  expect(
    found.every(({ summary }, index) =>
      flat(summary).includes(flat(cleanText(texts.toReversed()[index] ?? ''))),
    ),
  ).toBe(true)
})

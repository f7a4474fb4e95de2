import type { ProvenanceView, SourceView } from '@cuppa/domain'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'

import { ProvenanceMargin } from './provenance-margin.tsx'
import { ProvenanceNote } from './provenance-note.tsx'

const source = {
  id: '0190a1b2-0000-7000-8000-000000000001',
  kind: 'contribution',
  title: 'A letter about money',
  happenedOn: '2020-07-30',
  channel: 'letter',
  words: 'Tell us where the money goes.',
  partOf: null,
  credits: [{ as: 'not-named', name: null }],
  peopleCount: null,
} as unknown as SourceView

const link = (more: Partial<ProvenanceView>): ProvenanceView => ({
  id: '0190a1b2-0000-7000-8000-000000000002' as ProvenanceView['id'],
  kind: 'quotes',
  note: '',
  source,
  ...more,
})

const told = (more: Partial<ProvenanceView>) =>
  renderToStaticMarkup(<ProvenanceNote link={link(more)} />)

describe('where something came from', () => {
  test('words are quoted to the letter, with their day and how they came', () => {
    expect(told({})).toContain('“Tell us where the money goes.”')
    expect(told({})).toContain('by letter')
    expect(told({})).toContain('<time dateTime="2020-07-30">30 July 2020</time>')
  })

  test('somebody who chose not to be named is not named', () => {
    expect(told({})).toContain('Someone who chose not to be named')
  })

  test('a session is told with how many took part', () => {
    const session: SourceView = {
      ...source,
      kind: 'session',
      title: 'First session',
      peopleCount: 1,
    }
    expect(told({ kind: 'informed-by', source: session })).toContain('Shaped by')
    expect(told({ kind: 'informed-by', source: session })).toContain('1 person')
  })

  test('what the team wrote says so', () => {
    expect(told({ kind: 'editorial', source: null, note: 'To open the text.' })).toContain(
      'Written by the team.',
    )
  })

  test('a margin shows some, counts the rest, and names whose they are', () => {
    const links = [1, 2, 3].map((number) => ({
      ...link({}),
      id: `${number}` as ProvenanceView['id'],
    }))
    const margin = (count: number) =>
      renderToStaticMarkup(
        <ProvenanceMargin
          links={links.slice(0, count)}
          count={links.length}
          href="/x"
          name="Human"
        />,
      )
    const html = margin(2)
    expect(html.match(/<blockquote/g)).toHaveLength(2)
    expect(html).toContain('Where this came from, and 1 more')
    expect(html).toContain('<bdi>Human</bdi>')
    expect(margin(0)).not.toContain('more')
  })
})

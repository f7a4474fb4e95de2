import { StatementId, RevisionId, type ReadStatement, type StatementKind } from '@cuppa/domain'
import { describe, expect, test } from 'vitest'

import { renderPage } from '../render-page.tsx'
import { direction } from '../testing/fixture-direction.ts'
import { frame } from '../testing/fixture-pages.ts'
import { uuid } from '../testing/fixture-text.ts'
import { headingLevels } from '../testing/markup.ts'
import { arrange } from './arrange.ts'

function written(
  number: number,
  kind: StatementKind,
  more: Partial<ReadStatement> = {},
): ReadStatement {
  return {
    id: StatementId.parse(uuid(1, number)),
    slug: `${kind}-${number}`,
    kind,
    title: `${kind} ${number}`,
    words: `The words of number ${number}.`,
    parentId: null,
    position: number,
    revisionId: RevisionId.parse(uuid(4, number)),
    provenance: [],
    provenanceCount: 0,
    progress: null,
    ...more,
  }
}

function pageOf(statements: readonly ReadStatement[]): string {
  const view = { ...direction, statements: [...statements] }
  const page = { name: 'direction', view, shownAs: 'today' } as const
  return renderPage(page, { ...frame, path: '/direction' })
}

const under = (parent: number) => ({ parentId: StatementId.parse(uuid(1, parent)) })

describe('any text fits the page', () => {
  test('two hundred statements are all there, each with its place', () => {
    const many = Array.from({ length: 200 }, (_, index) => written(index, 'value'))
    const html = pageOf(many)
    for (const { slug } of many) expect(html).toContain(`id="${slug}"`)
  })

  test('a text with one kind only has one part', () => {
    expect(arrange([written(1, 'ambition'), written(2, 'ambition')])).toMatchObject([
      { part: 'ambitions', title: 'Our ambitions' },
    ])
  })

  test('an empty text is a page still', () => {
    expect(pageOf([])).toContain('<h1')
  })

  test('A5 nesting goes as deep as it goes, and headings follow', () => {
    const deep = [
      written(1, 'category'),
      written(2, 'ambition', under(1)),
      written(3, 'action', under(2)),
      written(4, 'measure', under(3)),
      written(5, 'measure', under(4)),
      written(6, 'measure', under(5)),
    ]
    const levels = headingLevels(pageOf(deep))
    expect(levels.slice(0, 8)).toEqual([1, 2, 3, 4, 5, 6, 6, 6])
  })

  test('A29 each text keeps its own direction of writing', () => {
    const html = pageOf([written(1, 'value', { title: 'إنساني', words: 'نلتقي كبشر أولاً.' })])
    expect(html).toMatch(/<h3 dir="auto"[^>]*><a [^>]*>إنساني/)
    expect(html).toContain('<p dir="auto">نلتقي كبشر أولاً.</p>')
  })

  test('where a row of actions starts, it is told once', () => {
    const rows = arrange([
      written(1, 'ambition'),
      written(2, 'action', under(1)),
      written(3, 'action', under(1)),
    ]).flatMap((section) => section.rows)
    expect(rows.map(({ label }) => label)).toEqual([null, 'What we will do', null])
  })
})

describe('what a version says of itself', () => {
  const html = (more: Partial<Parameters<typeof renderPage>[0] & { name: 'direction' }>) =>
    renderPage(
      { name: 'direction', view: direction, shownAs: 'today', ...more },
      { ...frame, path: '/direction' },
    )

  test('contributors are named as they wish, and the rest are counted', () => {
    expect(html({})).toContain('and 2 people who chose not to be named, and a former contributor.')
    expect(html({})).toContain('<bdi>Night Owl</bdi>')
    expect(html({})).toContain('More than 50 people')
  })

  test('a preview says that it is one', () => {
    expect(html({ shownAs: 'preview' })).toContain('This is a preview')
  })

  test('the page of an edition says that it is one, and leads to the one we live by now', () => {
    const page = html({ shownAs: 'edition' })
    expect(page).toContain('This is the page of one edition')
    expect(page).toContain('<a href="/direction">Read the one we live by now</a>')
    expect(html({ shownAs: 'today' })).not.toContain('This is the page of one edition')
  })

  test('a withdrawn version stays readable, with its reason', () => {
    const version = {
      ...direction.version,
      state: 'withdrawn',
      withdrawnReason: 'Too soon.',
    } as const
    const page = html({ shownAs: 'version', view: { ...direction, version } })
    expect(page).toContain('This version was withdrawn')
    expect(page).toContain('Too soon.')
    expect(page).toContain('We meet as people')
  })

  test('a version that is not the newest leads to the newest', () => {
    const version = { ...direction.version, state: 'superseded' } as const
    expect(html({ shownAs: 'version', view: { ...direction, version } })).toContain(
      'There is a newer one',
    )
  })
})

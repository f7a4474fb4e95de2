import type { NotedChange } from '@cuppa/domain'
import { describe, expect, test } from 'vitest'

import { renderPage } from '../render-page.tsx'
import { changes } from '../testing/fixture-changes.ts'
import { frame } from '../testing/fixture-pages.ts'
import { foldMerged, sharedNote } from './fold-merged.ts'

const [, added = expect.unreachable(), , gone = expect.unreachable()] = changes.changes

const html = (more: Partial<typeof changes> = {}) =>
  renderPage({ name: 'changes', view: { ...changes, ...more } }, { ...frame, path: '/changes' })

const text = (markup: string) => markup.replaceAll(/<[^>]*>/g, '')

describe('who asked', () => {
  test('a change names whom it came from, with the day and the gathering', () => {
    expect(text(html())).toMatch(/Asked for by Marisol on \d+ \w+ \d{4} \(/)
  })

  test('in the first version nobody asked for a change: it grew from their words', () => {
    expect(text(html({ from: null }))).toContain('From the words of Marisol on')
    expect(text(html({ from: null }))).not.toContain('Asked for by')
  })

  test('what the team wrote by itself names nobody', () => {
    const quiet = changes.changes.map((change) => ({ ...change, provenance: [] }))
    expect(html({ changes: quiet })).not.toContain('who-asked')
  })
})

describe('what was joined is told once', () => {
  const into = added.statement
  const joined: NotedChange = { ...gone, successors: [{ ...into, by: 'merges' }] }

  test('what went into something new is told with it', () => {
    expect(foldMerged([joined, added])).toEqual([{ change: added, joined: [joined] }])
    const page = text(html({ changes: [joined, added] }))
    expect(page).toContain('Tell others how we did it said')
    expect(page).toContain('Together they say')
  })

  test('what went into something that was there before keeps its own place', () => {
    expect(foldMerged([gone, added])).toEqual([
      { change: gone, joined: [] },
      { change: added, joined: [] },
    ])
  })

  test('one note for all stands above them, and only then', () => {
    expect(sharedNote([added, added, added])).toBe(added.note)
    expect(sharedNote([added, added, gone])).toBeNull()
    expect(sharedNote([added])).toBeNull()
  })
})

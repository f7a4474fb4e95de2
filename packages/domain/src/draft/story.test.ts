import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { address, routeOf } from '../address/index.ts'
import { changesBetween } from '../change/index.ts'
import { refuseEdges } from '../lineage/index.ts'
import { isWellFormed, plainText } from '../statement/index.ts'
import { anyStory, commandOf, type Step, tell } from '../testing/story.ts'
import { areSoundVersions } from '../version/index.ts'
import { DraftNote } from './draft.ts'

const quiet: Step = { act: 'link', one: 0, other: 0, third: 0, words: '' }

describe('whatever editors do', () => {
  test('the text stays well formed', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        tell(steps, ({ draft }) => expect(isWellFormed(draft.text)).toBe(true))
      }),
    )
  })

  test('stories do reach published versions, in more than one edition', () => {
    const worlds = fc.sample(anyStory, { numRuns: 200, seed: 1 }).map((steps) => tell(steps))
    const most = Math.max(...worlds.map(({ versions }) => versions.length))

    expect(most).toBeGreaterThan(3)
    expect(worlds.some(({ versions }) => (versions.at(-1)?.edition ?? 0) > 1)).toBe(true)
    expect(worlds.some(({ versions }) => versions.some(({ edges }) => edges.length > 1))).toBe(true)
  })

  test('T1 a published version reads the same after anything that comes later', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const readings = new Map<string, string>()
        tell(steps, ({ versions }) => {
          for (const { edition, number, text } of versions) {
            const key = `${edition} v${number}`
            const reading = plainText(text)
            expect(reading).toBe(readings.get(key) ?? reading)
            readings.set(key, reading)
          }
        })
      }),
    )
  })

  test('T2 numbers have no gaps, days never go back, exactly one version is current', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const { versions, edition: last } = tell(steps)
        for (let edition = 1; edition <= last; edition += 1) {
          const own = versions.filter((version) => version.edition === edition)
          expect(areSoundVersions(own)).toBe(true)
        }
      }),
    )
  })

  test('T4 each statement comes from somewhere or is new, and goes somewhere or is gone with a reason', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const { versions } = tell(steps)
        for (const { before, text, notes, edges } of versions) {
          if (!before) continue
          const noted = (id: string, kind: string) =>
            notes.some((note) => note.statementId === id && note.kind === kind)
          const stays = new Set(text.map(({ id }) => id))
          const stood = new Set(before.map(({ id }) => id))
          for (const { id } of text) expect(stood.has(id) || noted(id, 'new')).toBe(true)
          for (const { id } of before) {
            const successors = edges.filter(({ from }) => from === id)
            expect(stays.has(id) ? successors.length === 0 : successors.length > 0).toBe(true)
          }
          for (const { from, to, reason } of edges) {
            expect(stood.has(from) && !stays.has(from)).toBe(true)
            expect(to === null || (stays.has(to) && !stood.has(to))).toBe(true)
            expect(reason.trim()).not.toBe('')
          }
        }
        expect(refuseEdges(versions.flatMap(({ edges }) => edges))).toBeUndefined()
      }),
    )
  })

  test('T5 a version has as many notes as changes', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        for (const { before, text, notes } of tell(steps).versions) {
          expect(notes.length).toBe(before ? changesBetween(before, text).length : 0)
          for (const { kind, words } of notes) {
            expect(DraftNote.safeParse({ kind, words }).success).toBe(true)
            expect(words.trim()).not.toBe('')
          }
        }
      }),
    )
  })

  test('T7 every published statement says where it came from', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        for (const { text, links } of tell(steps).versions) {
          for (const { id } of text) expect(links.get(id)).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('T9 every address that was ever public still means what it meant', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const meant = new Map<string, string>()
        tell(steps, ({ versions }) => {
          for (const { edition, number, text } of versions) {
            const slug = `edition-${edition}`
            expect(routeOf(address.version(slug, number))).toEqual({
              name: 'version',
              edition: slug,
              number,
            })
            for (const { slug: statement, id } of text) {
              const path = address.statement(statement)
              expect(routeOf(path)).toEqual({ name: 'statement', slug: statement })
              expect(meant.get(path) ?? id).toBe(id)
              meant.set(path, id)
            }
          }
        })
      }),
    )
  })

  test('S4 an edit that arrives twice is done once', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const world = tell(steps.slice(0, -1))
        const command = commandOf(world, steps.at(-1) ?? quiet)
        const once = command?.(world.draft)
        if (!command || !once || once.refusal) return

        const again = command(once.draft)

        if (again.refusal) return
        expect(again.draft).toEqual(once.draft)
        expect(Object.values(again.writes).flat()).toEqual([])
      }),
    )
  })
})

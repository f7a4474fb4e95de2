import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { eventStates, hasHappened } from '../event/index.ts'
import { givenWhen } from '../testing/given-event.ts'
import {
  refuseCorrection,
  refuseNotes,
  refuseNotesPublish,
  refuseNotesStep,
  refuseShowing,
} from './notes-rules.ts'
import { notesStates } from './notes-state.ts'
import { Recording } from './notes.ts'

const when = givenWhen('2021-01-07T14:00', '2021-01-07T16:00')
const none: Recording = { url: '', captions: false, transcript: '', reason: 'Nobody wanted one.' }
const notes = { words: 'We drew pages.', recording: none }

test('E2 notes are written from the start of what is held, and published once it happened', () => {
  const minutes = fc.integer({ min: -200, max: 200 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(...eventStates), (offset, state) => {
      const now = new Date(Date.parse(when.startsAt) + offset * 60_000).toISOString()
      const event = { state, when }

      expect(refuseNotes(event, now) === undefined).toBe(state === 'published' && offset >= 0)
      expect(refuseNotesPublish(event, notes, now) === undefined).toBe(hasHappened(event, now))
    }),
  )
})

test('what is published is never taken back', () => {
  const steps = notesStates.map((from) => [
    from,
    notesStates.filter((to) => refuseNotesStep(from, to) === undefined),
  ])

  expect(Object.fromEntries(steps)).toEqual({
    draft: ['checking', 'published'],
    checking: ['draft', 'published'],
    published: ['corrected'],
    corrected: ['corrected'],
  })
})

describe('A24 the recording', () => {
  const url = 'https://video.example/1'
  const transcript = 'https://video.example/1.txt'
  test.each([
    [{ url: '', captions: false, transcript: '', reason: '' }, 'notes/recording-unsaid'],
    [{ url, captions: false, transcript, reason: '' }, 'notes/recording-unsaid'],
    [{ url, captions: true, transcript: '', reason: '' }, 'notes/recording-unsaid'],
    [{ url, captions: true, transcript, reason: '' }, undefined],
    [{ url, captions: true, transcript: '', reason: 'It is being typed.' }, undefined],
    [none, undefined],
  ])('%j: %s', (recording, code) => {
    expect(refuseShowing({ words: 'We drew.', recording })?.code).toBe(code)
  })

  test.each(['http://a.example', 'javascript:alert(1)', '//a.example', 'https://a@b.example'])(
    'a recording is not at %s',
    (wrong) => {
      expect(Recording.safeParse({ ...none, url: wrong }).success).toBe(false)
    },
  )
})

test('a correction says why, and changes something', () => {
  const why = 'A name was wrong.'

  expect(refuseCorrection(notes, { ...notes, why })?.code).toBe('notes/nothing-changed')
  expect(refuseCorrection(notes, { ...notes, words: 'We drew.', why: ' ' })?.code).toBe(
    'notes/why-missing',
  )
  expect(refuseCorrection(notes, { ...notes, words: '', why })?.code).toBe('notes/empty')
  expect(refuseCorrection(notes, { ...notes, words: 'We drew.', why })).toBeUndefined()
  const recording = { ...none, reason: 'It failed.' }
  expect(refuseCorrection(notes, { ...notes, recording, why })).toBeUndefined()
})

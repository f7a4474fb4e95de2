import { describe, expect, test } from 'vitest'

import { handClock, problemOf, TryFailed } from './autosave-model.ts'
import { saveNotes, type NoteText } from './note-saver.ts'
import { sayHowNoteIsSaved } from './note-words.ts'

const nothing: NoteText = { kind: null, words: '' }
const note = (words: string): NoteText => ({ kind: 'meaning', words })

/** A writer's desk: a clock moved by hand, a device that keeps, and a server that may be away. */
function desk(kept: NoteText | null = null) {
  const clock = handClock()
  const server: NoteText[] = []
  let onDevice = kept
  let away: TryFailed | null = null
  const saver = saveNotes(nothing, kept, {
    save: async (written) => {
      if (away) throw away
      server.push(written)
    },
    problemOf,
    keep: (typed) => {
      onDevice = typed
      return true
    },
    forget: () => (onDevice = null),
    wait: clock.wait,
  })
  return {
    saver,
    clock,
    server,
    onDevice: () => onDevice,
    fail: (problem: TryFailed | null) => (away = problem),
  }
}

describe('a note', () => {
  test('R6 is saved when its writer pauses, once, and then leaves the device', async () => {
    const { saver, clock, server, onDevice } = desk()
    saver.type(note('P'))
    saver.type(note('People asked.'))
    expect(onDevice()).toEqual(note('People asked.'))
    expect(sayHowNoteIsSaved(saver.state())).toBe('This note is not saved yet.')
    await clock.pass(800)
    expect(server).toEqual([note('People asked.')])
    expect(onDevice()).toBeNull()
    expect(sayHowNoteIsSaved(saver.state())).toBe('This note is saved.')
  })

  test('R6 waits on the device while the line is down, and goes on trying', async () => {
    const { saver, clock, server, onDevice, fail } = desk()
    fail(new TryFailed({ kind: 'unreachable' }))
    saver.type(note('In a tunnel.'))
    await clock.pass(5_000)
    expect(onDevice()).toEqual(note('In a tunnel.'))
    expect(sayHowNoteIsSaved(saver.state())).toContain('no connection')
    fail(null)
    await clock.pass(60_000)
    expect(server).toEqual([note('In a tunnel.')])
    expect(onDevice()).toBeNull()
  })

  test('R6 left by an earlier sitting is saved by the next', async () => {
    const { clock, server, onDevice } = desk(note('Left behind.'))
    await clock.pass(0)
    expect(server).toEqual([note('Left behind.')])
    expect(onDevice()).toBeNull()
  })

  test('whose kind is not chosen yet stays on the device until it is', async () => {
    const { saver, clock, server, onDevice } = desk()
    saver.type({ kind: null, words: 'People asked.' })
    await clock.pass(60_000)
    expect(server).toEqual([])
    expect(onDevice()).toEqual({ kind: null, words: 'People asked.' })
    saver.type(note('People asked.'))
    saver.now()
    await clock.pass(0)
    expect(server).toEqual([note('People asked.')])
  })

  test('that the rules refuse says why, and is not sent again until it changes', async () => {
    const { saver, clock, onDevice, fail } = desk()
    fail(new TryFailed({ kind: 'refused', sentence: 'It is gone.' }))
    saver.type(note('Too late.'))
    await clock.pass(60_000)
    expect(sayHowNoteIsSaved(saver.state())).toBe('Not saved: It is gone. Your note is still here.')
    expect(saver.state().tries).toBe(1)
    expect(onDevice()).toEqual(note('Too late.'))
  })

  test('typed on while a save is under way is saved too', async () => {
    const { saver, clock, server } = desk()
    saver.type(note('One.'))
    saver.now()
    saver.type(note('One and two.'))
    await clock.pass(2_000)
    expect(server).toEqual([note('One.'), note('One and two.')])
  })

  test('somebody else’s note is shown, but never over unsaved words', () => {
    const { saver } = desk()
    saver.read(note('Theirs.'))
    expect(saver.state().typed).toEqual(note('Theirs.'))
    saver.type(note('Mine.'))
    saver.read(note('Theirs again.'))
    expect(saver.state().typed).toEqual(note('Mine.'))
  })
})

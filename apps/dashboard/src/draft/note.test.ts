import { describe, expect, test } from 'vitest'

import { smallDesk, smallNote, type Weather } from './autosave-model.ts'
import type { Kept } from './autosave.ts'
import { joinNotes } from './join-notes.ts'
import { asNote, noteRules, type HeldNote, type NoteText } from './note.ts'
import { sayHowNoteIsSaved } from './save-words.ts'

const nothing: NoteText = { kind: null, words: '' }
const note = (words: string, kind: NoteText['kind'] = 'meaning'): NoteText => ({ kind, words })
const fine: Weather = { is: 'fine', there: 50, back: 50 }

function given(weather: () => Weather = () => fine, kept: Kept<HeldNote> | null = null) {
  const desk = smallDesk(smallNote, weather)
  if (kept) void desk.store.keep(kept)
  const editor = desk.open()
  return {
    ...desk,
    editor,
    type: (text: NoteText) => editor.send({ type: 'typed', text }),
    say: () => sayHowNoteIsSaved(editor.state(), desk.clock.now()),
    there: () => desk.server.held().text,
    onDevice: () => desk.store.kept()?.text ?? null,
  }
}

describe('a note', () => {
  test('R6 is saved when its writer pauses, once, and then leaves the device', async () => {
    const { type, say, clock, server, onDevice } = given()

    type(note('P'))
    type(note('People asked.'))
    expect(onDevice()).toEqual(note('People asked.'))
    expect(say()).toBe('This note is not saved yet.')
    await clock.pass(2_000)

    expect(server.history).toEqual([nothing, note('People asked.')])
    expect(onDevice()).toBeNull()
    expect(say()).toBe('This note is saved.')
  })

  test('R6 waits on the device while the line is down, and goes on trying', async () => {
    let sky: Weather = { is: 'lost', there: 50 }
    const { type, say, clock, there, onDevice } = given(() => sky)

    type(note('In a tunnel.'))
    await clock.pass(5_000)
    expect(onDevice()).toEqual(note('In a tunnel.'))
    expect(say()).toBe('Not saved: no connection. We keep your note on this device and try again.')
    sky = fine
    await clock.pass(60_000)

    expect(there()).toEqual(note('In a tunnel.'))
    expect(onDevice()).toBeNull()
  })

  test('R6 left by an earlier sitting is saved by the next', async () => {
    const kept = { text: note('Left behind.'), base: { text: nothing } }
    const { clock, there, onDevice } = given(() => fine, kept)
    await clock.pass(1_000)
    expect(there()).toEqual(note('Left behind.'))
    expect(onDevice()).toBeNull()
  })

  test('whose kind is not chosen yet stays on the device until it is', async () => {
    const { type, say, editor, clock, there, onDevice } = given()

    type(note('People asked.', null))
    await clock.pass(60_000)
    expect(there()).toEqual(nothing)
    expect(onDevice()).toEqual(note('People asked.', null))
    expect(say()).toContain('choose what the change touches first')
    type(note('People asked.'))
    editor.send({ type: 'now' })
    await clock.pass(200)

    expect(there()).toEqual(note('People asked.'))
  })

  test('without a kind that is emptied again leaves nothing on the device', async () => {
    const kept = { text: note('Half a thought.', null), base: { text: nothing } }
    const { type, clock, editor, onDevice } = given(() => fine, kept)
    expect(editor.state().typed).toEqual(kept.text)

    type(nothing)
    await clock.pass(2_000)

    expect(onDevice()).toBeNull()
  })

  test('that the rules refuse says why, and is sent again only when somebody asks', async () => {
    const { type, say, editor, clock, onDevice } = given(() => ({ is: 'refused', there: 50 }))

    type(note('Too late.'))
    await clock.pass(60_000)
    expect(say()).toBe('Not saved: It is gone. Your note is still here.')
    expect(editor.state().tries).toBe(1)
    editor.send({ type: 'now' })
    await clock.pass(60_000)

    expect(editor.state().tries).toBe(2)
    expect(onDevice()).toEqual(note('Too late.'))
  })

  test.each([
    ['keep-mine', note('Mine.')],
    ['keep-theirs', note('Theirs.', 'wording')],
  ] as const)('that two people write: %s, and both were shown', async (choice, end) => {
    const { type, say, editor, clock, server, there } = given()
    server.otherWrites(note('Theirs.', 'wording'))
    type(note('Mine.'))
    await clock.pass(5_000)
    expect(say()).toBe('Not saved: Sam changed this too. Choose which note to keep.')
    expect(editor.state().typed).toEqual(note('Mine.'))
    expect(editor.state().problem).toMatchObject({
      theirs: { held: { text: note('Theirs.', 'wording') } },
    })

    editor.send({ type: choice })
    await clock.pass(5_000)

    expect([there(), editor.state().typed]).toEqual([end, end])
  })

  test('that somebody took away is written again only when its writer says so', async () => {
    const { type, editor, clock, server, there } = given()
    type(note('One.'))
    await clock.pass(2_000)
    server.otherWrites(nothing)
    type(note('One and two.'))
    await clock.pass(5_000)
    expect(there()).toEqual(nothing)

    editor.send({ type: 'keep-mine' })
    await clock.pass(1_000)

    expect(there()).toEqual(note('One and two.'))
  })

  test('of somebody else is shown, but never over unsaved words', () => {
    const { type, editor } = given()
    editor.send({ type: 'read', held: { text: note('Theirs.') } })
    expect(editor.state().typed).toEqual(note('Theirs.'))
    type(note('Mine.'))
    editor.send({ type: 'read', held: { text: note('Theirs again.') } })
    expect(editor.state().typed).toEqual(note('Mine.'))
  })
})

test('no words are no note, of whatever kind', () => {
  expect(noteRules.isSame(nothing, note(' ', 'wording'))).toBe(true)
  expect(asNote(note(' '))).toBeNull()
  expect(asNote(note('One.'))).toEqual(note('One.'))
})

describe('two notes joined', () => {
  const base = note('We pay people.', 'wording')

  test('hold what both wrote, and the kind that one of them changed', () => {
    const mine = note('We pay people well.', 'wording')
    const theirs = note('So we pay people.', 'meaning')
    expect(joinNotes(base, mine, theirs)).toEqual(note('So we pay people well.', 'meaning'))
    expect(joinNotes(base, theirs, mine)).toEqual(note('So we pay people well.', 'meaning'))
  })

  test('have no kind yet where both chose one, each another', () => {
    expect(joinNotes(nothing, note('One.', 'wording'), note('Two.', 'meaning')).kind).toBeNull()
    expect(joinNotes(nothing, note('One.', 'wording'), note('Two.', 'wording')).kind).toBe(
      'wording',
    )
  })
})

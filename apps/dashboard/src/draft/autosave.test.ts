import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  smallDesk,
  smallNote,
  smallStore,
  smallWords,
  type SmallKind,
  type Weather,
} from './autosave-model.ts'
import { isUnsaved, type Autosave, type HeldText } from './autosave.ts'
import { sayHowItIsSaved } from './save-words.ts'

const words = (text: string) => ({ title: '', words: text })
const fine: Weather = { is: 'fine', there: 50, back: 50 }

function given(weather: () => Weather = () => fine) {
  const desk = smallDesk(smallWords, weather)
  const say = (runner: ReturnType<typeof desk.open>) =>
    sayHowItIsSaved(runner.state(), desk.clock.now())
  return { ...desk, say }
}

test('words are saved after a pause, and it says so', async () => {
  const { clock, server, store, open, say } = given()
  const editor = open()

  editor.send({ type: 'typed', text: words('Hello') })
  expect(say(editor)).toBe('Not saved yet')
  await clock.pass(2_000)

  expect(server.held().text.words).toBe('Hello')
  expect(say(editor)).toBe('Saved just now')
  expect(store.kept()).toBeNull()
  await clock.pass(120_000)
  expect(say(editor)).toBe('Saved 2 minutes ago')
})

test('with 3 seconds of delay one save is under way at a time, and typing goes on', async () => {
  const { clock, server, open, say } = given(() => ({ is: 'fine', there: 1_500, back: 1_500 }))
  const editor = open()

  for (const letter of 'abcdefghij') {
    editor.send({ type: 'typed', text: words(`${editor.state().typed.words}${letter}`) })
    await clock.pass(700)
  }
  expect(say(editor)).toBe('Not saved yet')
  await clock.pass(1_000)
  expect(say(editor)).toBe('Saving…')
  editor.send({ type: 'typed', text: words('More while it saves') })
  await clock.pass(10_000)

  expect(server.mostUnderWay()).toBe(1)
  expect(editor.state().typed.words).toBe('More while it saves')
  expect(server.held().text.words).toBe('More while it saves')
})

test('an answer that comes after its try was given up changes nothing', async () => {
  let first = true
  const { clock, server, open } = given(() => {
    if (!first) return fine
    first = false
    return { is: 'fine', there: 100, back: 60_000 }
  })
  const editor = open()

  editor.send({ type: 'typed', text: words('One') })
  await clock.pass(25_000)
  editor.send({ type: 'typed', text: words('One and two') })
  await clock.pass(120_000)

  expect(server.held().text.words).toBe('One and two')
  expect(editor.state().problem).toBeNull()
  expect(isUnsaved(editor.state())).toBe(false)
})

test('a server killed after it stored the words is no clash with oneself', async () => {
  let tries = 0
  const { clock, server, open, say } = given(() => {
    tries += 1
    return tries === 1 ? { is: 'killed', there: 50 } : fine
  })
  const editor = open()

  editor.send({ type: 'typed', text: words('Stored but unheard') })
  await clock.pass(1_000)
  expect(say(editor)).toBe(
    'Not saved: no connection. We keep your words on this device and try again.',
  )
  editor.send({ type: 'typed', text: words('Stored but unheard, and more') })
  await clock.pass(10_000)

  expect(editor.state().problem).toBeNull()
  expect(server.held().text.words).toBe('Stored but unheard, and more')
})

test('a session that ended keeps the words until one signs in again', async () => {
  let isIn = false
  const { clock, server, store, open, say } = given(() =>
    isIn ? fine : { is: 'signed-out', there: 50 },
  )
  const editor = open()

  editor.send({ type: 'typed', text: words('Do not lose me') })
  await clock.pass(5_000)
  expect(say(editor)).toContain('you are signed out')
  expect(store.kept()?.text.words).toBe('Do not lose me')
  isIn = true
  editor.send({ type: 'now' })
  await clock.pass(500)

  expect(server.held().text.words).toBe('Do not lose me')
  expect(store.kept()).toBeNull()
})

test('a page that was closed before the save goes on with its words', async () => {
  const { clock, server, store, open } = given()
  const closed = open()
  closed.send({ type: 'typed', text: words('Typed, then a crash') })
  closed.stop()

  const editor = open()
  expect(editor.state().typed.words).toBe('Typed, then a crash')
  await clock.pass(1_000)

  expect(server.held().text.words).toBe('Typed, then a crash')
  expect(store.kept()).toBeNull()
})

test.each([
  ['keep-mine', 'Mine'],
  ['keep-theirs', 'Theirs'],
] as const)('two editors: %s ends with "%s", and both texts were shown', async (choice, end) => {
  const { clock, server, open, say } = given()
  const editor = open()
  server.otherWrites(words('Theirs'))
  editor.send({ type: 'typed', text: words('Mine') })
  await clock.pass(5_000)
  expect(say(editor)).toBe('Not saved: Sam changed this too. Choose which words to keep.')
  expect(editor.state().problem).toMatchObject({ theirs: { held: { text: { words: 'Theirs' } } } })
  expect(editor.state().typed.words).toBe('Mine')

  editor.send({ type: choice })
  await clock.pass(5_000)

  expect(server.held().text.words).toBe(end)
  expect(editor.state().typed.words).toBe(end)
})

test('words that gave way can come back', async () => {
  const { clock, server, open } = given()
  const editor = open()
  server.otherWrites(words('Theirs'))
  editor.send({ type: 'typed', text: words('Mine') })
  await clock.pass(5_000)
  editor.send({ type: 'keep-theirs' })
  editor.send({ type: 'bring-back' })
  await clock.pass(5_000)
  expect(server.held().text.words).toBe('Mine')
})

test('a fresh reading moves clean fields on, and never touches unsaved ones', async () => {
  const { clock, server, open } = given(() => ({ is: 'lost', there: 50 }))
  const editor = open()
  await clock.pass(10)
  server.otherWrites(words('Newer'))
  editor.send({ type: 'read', held: server.held() })
  expect(editor.state().typed.words).toBe('Newer')

  editor.send({ type: 'typed', text: words('Mine now') })
  await clock.pass(10)
  server.otherWrites(words('Newest'))
  editor.send({ type: 'read', held: server.held() })
  expect(editor.state().typed.words).toBe('Mine now')
})

const anyWeather = fc.oneof<fc.Arbitrary<Weather>[]>(
  fc.record({
    is: fc.constant('fine' as const),
    there: fc.nat(4_000),
    // Longer than a try lasts, so that some answers come too late.
    back: fc.oneof(fc.nat(4_000), fc.constant(40_000)),
  }),
  fc.record({ is: fc.constant('lost' as const), there: fc.nat(4_000) }),
  fc.record({ is: fc.constant('killed' as const), there: fc.nat(4_000) }),
  fc.record({ is: fc.constant('signed-out' as const), there: fc.nat(4_000) }),
)

const anyMove = fc.oneof(
  fc.record({ do: fc.constant('type' as const), text: fc.string({ maxLength: 12 }) }),
  fc.record({ do: fc.constant('pass' as const), ms: fc.nat(30_000) }),
  fc.record({ do: fc.constant('reload' as const) }),
  fc.record({ do: fc.constant('now' as const) }),
  fc.record({ do: fc.constant('read' as const) }),
)

/** Plays random typing, reloads and weather, and holds that the last text typed ends on the server. */
async function lastTypedWins<Held extends HeldText>(
  kind: SmallKind<Held>,
  textOf: (typed: string) => Held['text'],
): Promise<void> {
  const { isSame } = kind.rules
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyMove, { maxLength: 30 }),
      fc.array(anyWeather, { maxLength: 20 }),
      async (moves, skies) => {
        let tries = 0
        let calm = false
        const weather = () => (calm ? fine : (skies[tries++] ?? fine))
        const { clock, server, open } = smallDesk(kind, weather)
        let editor = open()
        let lastTyped: Held['text'] | null = null
        for (const move of moves) {
          if (move.do === 'type') {
            lastTyped = textOf(move.text)
            editor.send({ type: 'typed', text: lastTyped })
          }
          if (move.do === 'pass') await clock.pass(move.ms)
          if (move.do === 'now') editor.send({ type: 'now' })
          if (move.do === 'read') editor.send({ type: 'read', held: server.held() })
          if (move.do === 'reload') {
            editor.stop()
            editor = open()
          }
          // The fields never show anything but what was typed last, or the server's own start.
          if (lastTyped && editor.state().problem?.kind !== 'clash') {
            expect(isSame(editor.state().typed, lastTyped)).toBe(true)
          }
        }
        calm = true
        await clock.pass(200_000)
        if (editor.state().problem?.kind === 'clash') {
          editor.send({ type: 'keep-mine' })
          await clock.pass(200_000)
        }
        expect(isSame(server.held().text, editor.state().typed)).toBe(true)
        expect(isUnsaved(editor.state())).toBe(false)
      },
    ),
    { numRuns: 300 },
  )
}

test('whatever the network does, the last words typed end on the server', async () => {
  await expect(lastTypedWins(smallWords, words)).resolves.toBeUndefined()
})

test('whatever the network does, the last note typed ends on the server', async () => {
  await expect(
    lastTypedWins(smallNote, (typed) => ({ kind: 'meaning' as const, words: `Note ${typed}` })),
  ).resolves.toBeUndefined()
})

const anyDeed = fc.record({
  who: fc.nat(1),
  do: fc.constantFrom('type', 'pass', 'choose', 'read'),
  choice: fc.constantFrom('keep-mine' as const, 'keep-theirs' as const, 'bring-back' as const),
})

/** Whether the person at this desk wrote what it goes on from now, or was shown it. */
function wasShown<Held extends HeldText>(before: Autosave<Held>, after: Autosave<Held>): boolean {
  const theirs = before.problem?.kind === 'clash' ? [before.problem.theirs.held.text] : []
  const sent = before.flight ? [before.flight.text] : []
  return [after.typed, before.typed, ...sent, ...before.inDoubt, ...theirs].some((text) =>
    after.rules.isSame(text, after.base.text),
  )
}

/** Two people write one text: neither ever writes over what they were not shown. */
async function nothingUnseenGoes<Held extends HeldText>(
  kind: SmallKind<Held>,
  textOf: (typed: string) => Held['text'],
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { maxLength: 40 }), async (deeds) => {
      const { clock, server, open } = smallDesk(kind, () => fine)
      const desks = [open(), open(smallStore<Held>())]
      const unseen: Held['text'][] = []
      for (const desk of desks) {
        let before = desk.state()
        desk.subscribe(() => {
          const after = desk.state()
          if (after.base !== before.base && !wasShown(before, after)) unseen.push(after.base.text)
          before = after
        })
      }
      for (const [index, deed] of deeds.entries()) {
        const desk = desks[deed.who] ?? expect.unreachable()
        if (deed.do === 'type') desk.send({ type: 'typed', text: textOf(`Text ${index}`) })
        if (deed.do === 'choose') desk.send({ type: deed.choice })
        if (deed.do === 'read') desk.send({ type: 'read', held: server.held() })
        if (deed.do === 'pass') await clock.pass(300)
      }
      await clock.pass(5_000)
      expect(unseen).toEqual([])
      // Whatever is not on the server is still in somebody's fields, as a clash that they see.
      for (const desk of desks) {
        const { problem, typed } = desk.state()
        const isThere = kind.rules.isSame(typed, server.held().text)
        expect(isThere || problem?.kind === 'clash' || !isUnsaved(desk.state())).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
}

test('two people write the same words: neither writes over what they were not shown', async () => {
  await expect(nothingUnseenGoes(smallWords, words)).resolves.toBeUndefined()
})

test('two people write the same note: neither writes over what they were not shown', async () => {
  await expect(
    nothingUnseenGoes(smallNote, (typed) => ({ kind: 'wording' as const, words: typed })),
  ).resolves.toBeUndefined()
})

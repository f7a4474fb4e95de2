import { cleanLine, cleanText, RevisionId } from '@cuppa/domain'

import { runAutosave, type AutosavePorts } from './autosave-runner.ts'
import type { HeldText, Kept, Problem, TextRules } from './autosave.ts'
import { noteRules, type HeldNote } from './note.ts'
import { wordsRules, type HeldWords } from './words.ts'

/** A clock that moves only when told, so that seconds of waiting take no time. */
function handClock() {
  let time = Date.parse('2026-11-23T09:00:00.000Z')
  let made = 0
  const due = new Map<number, { at: number; then: () => void }>()
  const soonest = () => [...due].toSorted(([, one], [, other]) => one.at - other.at)[0]
  return {
    now: () => new Date(time).toISOString(),
    wait: (ms: number, then: () => void) => {
      const id = (made += 1)
      due.set(id, { at: time + ms, then })
      return () => void due.delete(id)
    },
    /** Lets so many milliseconds pass, with everything that falls due in them. */
    pass: async (ms: number) => {
      const end = time + ms
      for (let next = soonest(); next && next[1].at <= end; next = soonest()) {
        time = Math.max(time, next[1].at)
        due.delete(next[0])
        next[1].then()
        await Promise.resolve()
        await Promise.resolve()
        await Promise.resolve()
      }
      time = end
    },
  }
}

type HandClock = ReturnType<typeof handClock>

/** How the way to the server behaves for one try. */
export type Weather =
  | { readonly is: 'fine'; readonly there: number; readonly back: number }
  /** The request never arrives. */
  | { readonly is: 'lost'; readonly there: number }
  /** The words are stored, and the answer is lost. */
  | { readonly is: 'killed'; readonly there: number }
  | { readonly is: 'signed-out'; readonly there: number }
  | { readonly is: 'refused'; readonly there: number }

/** The error a try can end with; `problemOf` reads it back. */
class TryFailed<Held extends HeldText> extends Error {
  readonly problem: Problem<Held>

  constructor(problem: Problem<Held>) {
    super(problem.kind)
    this.problem = problem
  }
}

/** What there is to know about the texts of one kind, and what a server does with them. */
export interface SmallKind<Held extends HeldText> {
  readonly rules: TextRules<Held>
  readonly first: Held
  /** What it holds once a text is written, the number of writes before it being known. */
  readonly written: (text: Held['text'], number: number) => Held
  /** Whether a text that was written on `base` may take the place of what is held. */
  readonly isOn: (base: Held, held: Held) => boolean
}

/** A server that keeps the rule of the real one: a save on something else than what is held is refused with both texts. */
function smallServer<Held extends HeldText>(
  kind: SmallKind<Held>,
  clock: HandClock,
  weather: () => Weather,
) {
  let held = kind.first
  const history: Held['text'][] = [held.text]
  let underWay = 0
  let mostUnderWay = 0

  const write = (text: Held['text']) => {
    held = kind.written(text, history.length)
    history.push(held.text)
  }
  const after = (ms: number) => new Promise<void>((resolve) => clock.wait(ms, resolve))
  const failed = (problem: Problem<Held>) => new TryFailed(problem)

  const save: AutosavePorts<Held>['save'] = async (text, base) => {
    underWay += 1
    mostUnderWay = Math.max(mostUnderWay, underWay)
    const sky = weather()
    try {
      await after(sky.there)
      if (sky.is === 'lost') throw failed({ kind: 'unreachable' })
      if (sky.is === 'signed-out') throw failed({ kind: 'signed-out' })
      if (sky.is === 'refused') throw failed({ kind: 'refused', sentence: 'It is gone.' })
      if (!kind.isOn(base, held)) throw failed({ kind: 'clash', theirs: { held, by: 'Sam' } })
      write(text)
      const now = held
      if (sky.is === 'killed') throw failed({ kind: 'unreachable' })
      await after(sky.back)
      return now
    } finally {
      underWay -= 1
    }
  }

  return {
    save,
    held: () => held,
    history,
    mostUnderWay: () => mostUnderWay,
    /** Somebody else writes. */
    otherWrites: (text: Held['text']) => write(text),
  }
}

/** Remembers like the device does, and survives a closed page. */
export function smallStore<Held extends HeldText>() {
  let kept: Kept<Held> | null = null
  return {
    kept: () => kept,
    keep: async (text: Kept<Held>) => void (kept = text),
    forget: async () => void (kept = null),
  }
}

const revisionId = (number: number) =>
  RevisionId.parse(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`)

export const smallWords: SmallKind<HeldWords> = {
  rules: wordsRules,
  first: { revisionId: revisionId(0), text: { title: '', words: 'First words' } },
  written: ({ title, words }, number) => ({
    revisionId: revisionId(number),
    text: { title: cleanLine(title), words: cleanText(words) },
  }),
  isOn: (base, held) => base.revisionId === held.revisionId,
}

export const smallNote: SmallKind<HeldNote> = {
  rules: noteRules,
  first: { text: { kind: null, words: '' } },
  written: ({ kind, words }) => ({ text: { kind, words: cleanText(words) } }),
  isOn: (base, held) => noteRules.isSame(base.text, held.text),
}

/** A writer's desk: a clock moved by hand, a device that keeps, and a server that may be away. */
export function smallDesk<Held extends HeldText>(kind: SmallKind<Held>, weather: () => Weather) {
  const clock = handClock()
  const server = smallServer(kind, clock, weather)
  const store = smallStore<Held>()
  /** A page that is opened at this desk, or at the one of somebody else. */
  const open = (own = store) =>
    runAutosave(server.held(), own.kept(), {
      rules: kind.rules,
      save: server.save,
      problemOf: (error) => (error instanceof TryFailed ? error.problem : { kind: 'unreachable' }),
      store: own,
      now: clock.now,
      wait: clock.wait,
    })
  return { clock, server, store, open }
}

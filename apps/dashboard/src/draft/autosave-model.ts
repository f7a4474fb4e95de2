import { cleanLine, cleanText, RevisionId, type Wording } from '@cuppa/domain'

import type { AutosavePorts } from './autosave-runner.ts'
import type { Held, Kept, Problem } from './autosave.ts'

/** A clock that moves only when told, so that seconds of waiting take no time. */
export function handClock() {
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

export type HandClock = ReturnType<typeof handClock>

/** How the way to the server behaves for one try. */
export type Weather =
  | { readonly is: 'fine'; readonly there: number; readonly back: number }
  /** The request never arrives. */
  | { readonly is: 'lost'; readonly there: number }
  /** The words are stored, and the answer is lost. */
  | { readonly is: 'killed'; readonly there: number }
  | { readonly is: 'signed-out'; readonly there: number }

/** The error a try can end with; `problemOf` reads it back. */
export class TryFailed extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.kind)
    this.problem = problem
  }
}

export const problemOf = (error: unknown): Problem =>
  error instanceof TryFailed ? error.problem : { kind: 'unreachable' }

const revisionId = (number: number) =>
  RevisionId.parse(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`)

/** A server that keeps the rule of the real one: a save on an old revision is refused with both texts. */
export function smallServer(clock: HandClock, weather: () => Weather) {
  let held: Held = {
    revisionId: revisionId(0),
    text: { title: '', words: 'First words' },
  }
  const history: Wording[] = [held.text]
  let underWay = 0
  let mostUnderWay = 0

  const write = (text: Wording) => {
    held = {
      revisionId: revisionId(history.length),
      text: { title: cleanLine(text.title), words: cleanText(text.words) },
    }
    history.push(held.text)
  }
  const after = (ms: number) => new Promise<void>((resolve) => clock.wait(ms, resolve))

  const save: AutosavePorts['save'] = async (text, base) => {
    underWay += 1
    mostUnderWay = Math.max(mostUnderWay, underWay)
    const sky = weather()
    try {
      await after(sky.there)
      if (sky.is === 'lost') throw new TryFailed({ kind: 'unreachable' })
      if (sky.is === 'signed-out') throw new TryFailed({ kind: 'signed-out' })
      if (base !== held.revisionId) {
        throw new TryFailed({ kind: 'clash', theirs: { ...held, by: 'Sam', at: clock.now() } })
      }
      write(text)
      const { revisionId: id } = held
      if (sky.is === 'killed') throw new TryFailed({ kind: 'unreachable' })
      await after(sky.back)
      return { revisionId: id }
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
    otherWrites: (text: Wording) => write(text),
  }
}

/** Remembers like the device does, and survives a closed page. */
export function smallStore() {
  let kept: Kept | null = null
  return {
    kept: () => kept,
    keep: async (words: Kept) => void (kept = words),
    forget: async () => void (kept = null),
  }
}

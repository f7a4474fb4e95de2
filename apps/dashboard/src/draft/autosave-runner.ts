import type { Instant } from '@cuppa/domain'

import {
  beginAutosave,
  stepAutosave,
  type Autosave,
  type AutosaveEffect,
  type AutosaveEvent,
  type HeldText,
  type Kept,
  type Problem,
  type TextRules,
} from './autosave.ts'

/** The outside of the machine: all that it may not do itself. */
export interface AutosavePorts<Held extends HeldText> {
  readonly rules: TextRules<Held>
  /** Stores a text in the place of `base` alone, and answers with what the server holds then. */
  readonly save: (text: Held['text'], base: Held) => Promise<Held>
  readonly problemOf: (error: unknown) => Problem<Held> | Promise<Problem<Held>>
  readonly store: KeptText<Held>
  readonly now: () => Instant
  /** Calls back once after so many milliseconds, and answers with a way to stop that. */
  readonly wait: (ms: number, then: () => void) => () => void
}

/** What this device remembers of one unsaved text. */
export interface KeptText<Held extends HeldText> {
  readonly keep: (kept: Kept<Held>) => Promise<void>
  readonly forget: () => Promise<void>
}

export interface AutosaveRunner<Held extends HeldText> {
  readonly state: () => Autosave<Held>
  /** False when the browser would not keep the text (full, or a private window). */
  readonly keepsOnDevice: () => boolean
  readonly send: (event: AutosaveEvent<Held>) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Stops the timers; what is kept on the device stays there. */
  readonly stop: () => void
}

/** After this long without an answer a try counts as lost. */
export const longestTry = 20_000

export function runAutosave<Held extends HeldText>(
  held: Held,
  kept: Kept<Held> | null,
  ports: AutosavePorts<Held>,
): AutosaveRunner<Held> {
  const listeners = new Set<() => void>()
  let stopWaiting = () => {}
  let stopped = false
  let keepsOnDevice = true
  const begun = beginAutosave(ports.rules, held, kept)
  let { state } = begun

  const tell = () => listeners.forEach((listener) => listener())

  const send = (event: AutosaveEvent<Held>) => {
    if (stopped) return
    const step = stepAutosave(state, event)
    state = step.state
    step.effects.forEach(perform)
    tell()
  }

  const keeping = async (work: Promise<void>) => {
    const worked = await work.then(
      () => true,
      () => false,
    )
    if (worked === keepsOnDevice) return
    keepsOnDevice = worked
    tell()
  }

  const perform = (effect: AutosaveEffect<Held>) => {
    if (effect.do === 'keep') void keeping(ports.store.keep(effect.kept))
    else if (effect.do === 'forget') void keeping(ports.store.forget())
    else if (effect.do === 'save') void trySave(effect, ports, send)
    else {
      stopWaiting()
      stopWaiting = ports.wait(effect.ms, () => send({ type: 'due' }))
    }
  }

  begun.effects.forEach(perform)
  return {
    state: () => state,
    keepsOnDevice: () => keepsOnDevice,
    send,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => {
      stopped = true
      stopWaiting()
    },
  }
}

type SaveEffect<Held extends HeldText> = Extract<AutosaveEffect<Held>, { do: 'save' }>

/** One try; it counts as lost when no answer comes in time, and a later answer is known by its ticket. */
async function trySave<Held extends HeldText>(
  { ticket, text, base }: SaveEffect<Held>,
  ports: AutosavePorts<Held>,
  send: (event: AutosaveEvent<Held>) => void,
): Promise<void> {
  const failed = (problem: Problem<Held>) =>
    send({ type: 'failed', ticket, problem, at: ports.now() })
  const stopClock = ports.wait(longestTry, () => failed({ kind: 'unreachable' }))
  try {
    const held = await ports.save(text, base)
    send({ type: 'saved', ticket, held, at: ports.now() })
  } catch (error) {
    failed(await ports.problemOf(error))
  } finally {
    stopClock()
  }
}

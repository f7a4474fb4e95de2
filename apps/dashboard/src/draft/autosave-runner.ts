import type { Instant, RevisionId, Wording } from '@cuppa/domain'

import {
  beginAutosave,
  stepAutosave,
  type Autosave,
  type AutosaveEffect,
  type AutosaveEvent,
  type Held,
  type Kept,
  type Problem,
} from './autosave.ts'

/** The outside of the machine: all that it may not do itself. */
export interface AutosavePorts {
  readonly save: (text: Wording, baseRevisionId: RevisionId) => Promise<{ revisionId: RevisionId }>
  readonly problemOf: (error: unknown) => Problem
  readonly store: KeptWords
  readonly now: () => Instant
  /** Calls back once after so many milliseconds, and answers with a way to stop that. */
  readonly wait: (ms: number, then: () => void) => () => void
}

/** What this device remembers of one statement's unsaved words. */
export interface KeptWords {
  readonly keep: (kept: Kept) => Promise<void>
  readonly forget: () => Promise<void>
}

export interface AutosaveRunner {
  readonly state: () => Autosave
  /** False when the browser would not keep the words (full, or a private window). */
  readonly keepsOnDevice: () => boolean
  readonly send: (event: AutosaveEvent) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Stops the timers; what is kept on the device stays there. */
  readonly stop: () => void
}

/** After this long without an answer a try counts as lost. */
export const longestTry = 20_000

export function runAutosave(held: Held, kept: Kept | null, ports: AutosavePorts): AutosaveRunner {
  const listeners = new Set<() => void>()
  let stopWaiting = () => {}
  let stopped = false
  let keepsOnDevice = true
  const begun = beginAutosave(held, kept)
  let { state } = begun

  const tell = () => listeners.forEach((listener) => listener())

  const send = (event: AutosaveEvent) => {
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

  const perform = (effect: AutosaveEffect) => {
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

type SaveEffect = Extract<AutosaveEffect, { do: 'save' }>

/** One try; it counts as lost when no answer comes in time, and a later answer is known by its ticket. */
async function trySave(
  { ticket, text, baseRevisionId }: SaveEffect,
  ports: AutosavePorts,
  send: (event: AutosaveEvent) => void,
): Promise<void> {
  const failed = (problem: Problem) => send({ type: 'failed', ticket, problem, at: ports.now() })
  const stopClock = ports.wait(longestTry, () => failed({ kind: 'unreachable' }))
  try {
    const { revisionId } = await ports.save(text, baseRevisionId)
    send({ type: 'saved', ticket, revisionId, at: ports.now() })
  } catch (error) {
    failed(ports.problemOf(error))
  } finally {
    stopClock()
  }
}

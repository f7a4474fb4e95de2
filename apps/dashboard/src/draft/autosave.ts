import { cleanLine, cleanText, type Instant, type RevisionId, type Wording } from '@cuppa/domain'

/**
 * The life of one statement's words between the keyboard and the server, as a pure machine: what is
 * typed is never replaced by an answer, one save is under way at a time, and what the server has not
 * confirmed is kept on this device. `autosave-runner.ts` gives it timers, a network and a store.
 */
export interface Autosave {
  /** What the server is known to hold. */
  readonly base: Held
  /** What stands in the fields. */
  readonly typed: Wording
  readonly flight: Flight | null
  /** Texts that were sent and never answered: the server may hold one of them. */
  readonly inDoubt: readonly Wording[]
  readonly problem: Problem | null
  readonly tries: number
  /** Tells answers apart: a late answer to an older try is known by its ticket. */
  readonly lastTicket: number
  /** When the last save was confirmed in this sitting. */
  readonly savedAt: Instant | null
  /** The words that gave way when someone chose theirs; kept so that they can come back. */
  readonly setAside: Wording | null
}

export interface Held {
  readonly revisionId: RevisionId
  readonly text: Wording
}

export interface Theirs extends Held {
  readonly by: string
  readonly at: Instant
}

/** Words that an earlier sitting left on this device, and what they were written on. */
export interface Kept {
  readonly text: Wording
  readonly base: Held
}

export interface Flight {
  readonly ticket: number
  readonly text: Wording
}

export type Problem =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'clash'; readonly theirs: Theirs }

export type AutosaveEvent =
  | { readonly type: 'typed'; readonly text: Wording }
  /** The pause after typing is over, or the wait before another try. */
  | { readonly type: 'due' }
  /** Someone wants it saved at once: a button, the connection is back, the tab is looked at again. */
  | { readonly type: 'now' }
  | {
      readonly type: 'saved'
      readonly ticket: number
      readonly revisionId: RevisionId
      readonly at: Instant
    }
  | {
      readonly type: 'failed'
      readonly ticket: number
      readonly problem: Problem
      readonly at: Instant
    }
  /** The draft was read again. */
  | { readonly type: 'read'; readonly held: Held }
  | { readonly type: 'keep-mine' }
  | { readonly type: 'keep-theirs' }
  | { readonly type: 'join'; readonly text: Wording }
  | { readonly type: 'bring-back' }

export type AutosaveEffect =
  | {
      readonly do: 'save'
      readonly ticket: number
      readonly text: Wording
      readonly baseRevisionId: RevisionId
    }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'keep'; readonly kept: Kept }
  | { readonly do: 'forget' }

export interface Step {
  readonly state: Autosave
  readonly effects: readonly AutosaveEffect[]
}

export const pauseAfterTyping = 800
export const longestWait = 30_000

/** Starts from the server's words, or from words that an earlier sitting left on this device. */
export function beginAutosave(held: Held, kept: Kept | null): Step {
  const state: Autosave = {
    base: held,
    typed: held.text,
    flight: null,
    inDoubt: [],
    problem: null,
    tries: 0,
    lastTicket: 0,
    savedAt: null,
    setAside: null,
  }
  if (!kept) return quiet(state)
  if (isSame(kept.text, held.text)) return { state, effects: [{ do: 'forget' }] }
  const restored: Autosave = {
    ...state,
    base: kept.base,
    typed: kept.text,
    // The last sitting may have sent it without hearing the answer.
    inDoubt: [kept.text],
  }
  return send(restored)
}

/** One thing happened: the next state, and what is to be done about it. */
export function stepAutosave(state: Autosave, event: AutosaveEvent): Step {
  switch (event.type) {
    case 'typed':
      return typed(state, event.text)
    case 'due':
    case 'now':
      return whenDue(state)
    case 'saved':
      return event.ticket === state.flight?.ticket ? saved(state, event) : quiet(state)
    case 'failed':
      return event.ticket === state.flight?.ticket ? failed(state, event) : quiet(state)
    case 'read':
      return read(state, event.held)
    default:
      return settle(state, event)
  }
}

/** True while the fields hold something that the server has not confirmed. */
export function isUnsaved(state: Autosave): boolean {
  return state.flight !== null || !isSame(state.typed, state.base.text)
}

/** The server cleans what it stores, so texts are compared as it would store them. */
export function isSame(one: Wording, other: Wording): boolean {
  return (
    cleanLine(one.title) === cleanLine(other.title) &&
    cleanText(one.words) === cleanText(other.words)
  )
}

function typed(state: Autosave, text: Wording): Step {
  const problem = state.problem?.kind === 'refused' ? null : state.problem
  const next: Autosave = { ...state, typed: text, problem }
  const waits = !next.flight && !next.problem
  return {
    state: next,
    effects: [keep(next), ...(waits ? [{ do: 'wait', ms: pauseAfterTyping } as const] : [])],
  }
}

function whenDue(state: Autosave): Step {
  const { flight, problem } = state
  if (flight || problem?.kind === 'clash' || problem?.kind === 'refused') return quiet(state)
  if (!isSame(state.typed, state.base.text)) return send(state)
  // A lost answer leaves doubt about what the server holds, even when the fields are back as they were.
  if (state.inDoubt.length > 0) return send(state)
  return { state: { ...state, problem: null }, effects: [{ do: 'forget' }] }
}

function send(state: Autosave): Step {
  const ticket = state.lastTicket + 1
  const { typed: text } = state
  return {
    state: { ...state, flight: { ticket, text }, lastTicket: ticket },
    effects: [keep(state), { do: 'save', ticket, text, baseRevisionId: state.base.revisionId }],
  }
}

function saved(state: Autosave, event: Extract<AutosaveEvent, { type: 'saved' }>): Step {
  const text = state.flight?.text ?? state.typed
  return landed(state, { revisionId: event.revisionId, text }, event.at)
}

/** The server holds `held` and it is ours: save on if more was typed, else let the copy go. */
function landed(state: Autosave, held: Held, at: Instant): Step {
  const next: Autosave = {
    ...state,
    base: held,
    flight: null,
    inDoubt: [],
    problem: null,
    tries: 0,
    savedAt: at,
  }
  return isSame(next.typed, held.text) ? { state: next, effects: [{ do: 'forget' }] } : send(next)
}

function failed(state: Autosave, event: Extract<AutosaveEvent, { type: 'failed' }>): Step {
  const { problem } = event
  const sent = state.flight?.text ?? state.typed
  if (problem.kind === 'clash') return clash({ ...state, flight: null }, problem.theirs, event.at)
  const doubtful = problem.kind === 'unreachable' ? [...state.inDoubt, sent] : state.inDoubt
  const next: Autosave = {
    ...state,
    flight: null,
    problem,
    inDoubt: doubtful,
    tries: state.tries + 1,
  }
  if (problem.kind === 'refused') {
    // More was typed while the refused words were under way: those have not been judged yet.
    return isSame(sent, next.typed) ? { state: next, effects: [keep(next)] } : send(next)
  }
  return { state: next, effects: [keep(next), { do: 'wait', ms: waitAfter(next.tries) }] }
}

/** Somebody else's words are there, unless they are ours from a save whose answer was lost. */
function clash(state: Autosave, theirs: Theirs, at: Instant): Step {
  const isOurs =
    isSame(theirs.text, state.typed) || state.inDoubt.some((text) => isSame(text, theirs.text))
  if (isOurs) return landed(state, heldOf(theirs), at)
  const next: Autosave = { ...state, problem: { kind: 'clash', theirs }, tries: 0 }
  return { state: next, effects: [keep(next)] }
}

/** A fresh reading never touches fields that hold unsaved words; the next save finds the clash. */
function read(state: Autosave, held: Held): Step {
  // Ids are in the order of time, so an answer that was under way for long is known as older.
  const isNewer = held.revisionId > state.base.revisionId
  if (isUnsaved(state) || state.problem || !isNewer) return quiet(state)
  return quiet({ ...state, base: held, typed: held.text, savedAt: null, setAside: null })
}

function settle(
  state: Autosave,
  event: Extract<AutosaveEvent, { type: 'keep-mine' | 'keep-theirs' | 'join' | 'bring-back' }>,
): Step {
  if (event.type === 'bring-back') {
    return state.setAside ? typed({ ...state, setAside: null }, state.setAside) : quiet(state)
  }
  if (state.problem?.kind !== 'clash') return quiet(state)
  const { theirs } = state.problem
  const settled: Autosave = { ...state, base: heldOf(theirs), problem: null, inDoubt: [] }
  if (event.type === 'keep-mine') return send(settled)
  if (event.type === 'join') return send({ ...settled, typed: event.text })
  return {
    state: { ...settled, typed: theirs.text, setAside: state.typed },
    effects: [{ do: 'forget' }],
  }
}

const quiet = (state: Autosave): Step => ({ state, effects: [] })

const keep = ({ typed: text, base }: Autosave): AutosaveEffect => ({
  do: 'keep',
  kept: { text, base },
})

/** 2, 4, 8, 16, then 30 seconds. */
const waitAfter = (tries: number) => Math.min(longestWait, 1_000 * 2 ** Math.min(tries, 10))

const heldOf = ({ revisionId, text }: Held): Held => ({ revisionId, text })

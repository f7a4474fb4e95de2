import type { Instant } from '@cuppa/domain'

/** A text as the server holds it, and by what the server knows it again. */
export interface HeldText {
  readonly text: object
}

/** What there is to know about the texts of one kind. */
export interface TextRules<Held extends HeldText> {
  /** The server cleans what it stores, so texts are compared as it would store them. */
  readonly isSame: (one: Held['text'], other: Held['text']) => boolean
  /** False while the server could not take it yet: such a text stays on this device. */
  readonly canSave: (text: Held['text']) => boolean
  /** Whether a reading is news, or was under way for long. */
  readonly isNewer: (read: Held, base: Held) => boolean
}

/**
 * The life of one text between the keyboard and the server, as a pure machine: what is typed is never
 * replaced by an answer, one save is under way at a time, and what the server has not confirmed is
 * kept on this device. `autosave-runner.ts` gives it timers, a network and a store.
 */
export interface Autosave<Held extends HeldText> {
  readonly rules: TextRules<Held>
  /** What the server is known to hold. */
  readonly base: Held
  /** What stands in the fields. */
  readonly typed: Held['text']
  readonly flight: Flight<Held> | null
  /** Texts that were sent and never answered: the server may hold one of them. */
  readonly inDoubt: readonly Held['text'][]
  readonly problem: Problem<Held> | null
  readonly tries: number
  /** Tells answers apart: a late answer to an older try is known by its ticket. */
  readonly lastTicket: number
  /** When the last save was confirmed in this sitting. */
  readonly savedAt: Instant | null
  /** The text that gave way when someone chose theirs; kept so that it can come back. */
  readonly setAside: Held['text'] | null
}

/** What stands there now instead of what somebody wrote on. */
export interface Theirs<Held extends HeldText> {
  readonly held: Held
  readonly by: string
}

/** A text that an earlier sitting left on this device, and what it was written on. */
export interface Kept<Held extends HeldText> {
  readonly text: Held['text']
  readonly base: Held
}

export interface Flight<Held extends HeldText> {
  readonly ticket: number
  readonly text: Held['text']
}

export type Problem<Held extends HeldText> =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'clash'; readonly theirs: Theirs<Held> }

export type AutosaveEvent<Held extends HeldText> =
  | { readonly type: 'typed'; readonly text: Held['text'] }
  /** The pause after typing is over, or the wait before another try. */
  | { readonly type: 'due' }
  /** Someone wants it saved at once: a button, the connection is back, the tab is looked at again. */
  | { readonly type: 'now' }
  | {
      readonly type: 'saved'
      readonly ticket: number
      readonly held: Held
      readonly at: Instant
    }
  | {
      readonly type: 'failed'
      readonly ticket: number
      readonly problem: Problem<Held>
      readonly at: Instant
    }
  /** The server's text was read again. */
  | { readonly type: 'read'; readonly held: Held }
  | { readonly type: 'keep-mine' }
  | { readonly type: 'keep-theirs' }
  | { readonly type: 'join'; readonly text: Held['text'] }
  | { readonly type: 'bring-back' }

export type AutosaveEffect<Held extends HeldText> =
  | {
      readonly do: 'save'
      readonly ticket: number
      readonly text: Held['text']
      readonly base: Held
    }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'keep'; readonly kept: Kept<Held> }
  | { readonly do: 'forget' }

export interface Step<Held extends HeldText> {
  readonly state: Autosave<Held>
  readonly effects: readonly AutosaveEffect<Held>[]
}

export const pauseAfterTyping = 800
export const longestWait = 30_000

/** Starts from the server's text, or from one that an earlier sitting left on this device. */
export function beginAutosave<Held extends HeldText>(
  rules: TextRules<Held>,
  held: Held,
  kept: Kept<Held> | null,
): Step<Held> {
  const state: Autosave<Held> = {
    rules,
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
  if (rules.isSame(kept.text, held.text)) return { state, effects: [{ do: 'forget' }] }
  return send({
    ...state,
    base: kept.base,
    typed: kept.text,
    // The last sitting may have sent it without hearing the answer.
    inDoubt: rules.canSave(kept.text) ? [kept.text] : [],
  })
}

/** One thing happened: the next state, and what is to be done about it. */
export function stepAutosave<Held extends HeldText>(
  state: Autosave<Held>,
  event: AutosaveEvent<Held>,
): Step<Held> {
  switch (event.type) {
    case 'typed':
      return typed(state, event.text)
    case 'due':
      // What was refused is refused again until it changes, or somebody asks.
      return state.problem?.kind === 'refused' ? quiet(state) : whenDue(state)
    case 'now':
      return whenDue(state)
    case 'saved':
      return event.ticket === state.flight?.ticket
        ? landed(state, event.held, event.at)
        : quiet(state)
    case 'failed':
      return event.ticket === state.flight?.ticket ? failed(state, event) : quiet(state)
    case 'read':
      return read(state, event.held)
    default:
      return settle(state, event)
  }
}

/** True while the fields hold something that the server has not confirmed. */
export function isUnsaved<Held extends HeldText>(state: Autosave<Held>): boolean {
  return state.flight !== null || differs(state)
}

const differs = <Held extends HeldText>({ rules, typed: text, base }: Autosave<Held>) =>
  !rules.isSame(text, base.text)

function typed<Held extends HeldText>(state: Autosave<Held>, text: Held['text']): Step<Held> {
  const problem = state.problem?.kind === 'refused' ? null : state.problem
  const next: Autosave<Held> = { ...state, typed: text, problem }
  const waits = !next.flight && !next.problem
  return {
    state: next,
    effects: [keep(next), ...(waits ? [{ do: 'wait', ms: pauseAfterTyping } as const] : [])],
  }
}

function whenDue<Held extends HeldText>(state: Autosave<Held>): Step<Held> {
  if (state.flight || state.problem?.kind === 'clash') return quiet(state)
  if (differs(state)) return send(state)
  // A lost answer leaves doubt about what the server holds, even when the fields are back as they were.
  if (state.inDoubt.length > 0) return send(state)
  return { state: { ...state, problem: null }, effects: [{ do: 'forget' }] }
}

function send<Held extends HeldText>(state: Autosave<Held>): Step<Held> {
  const { typed: text, base, rules } = state
  if (!rules.canSave(text)) return { state, effects: [keep(state)] }
  const ticket = state.lastTicket + 1
  return {
    state: { ...state, flight: { ticket, text }, lastTicket: ticket },
    effects: [keep(state), { do: 'save', ticket, text, base }],
  }
}

/** The server holds `held` and it is ours: save on if more was typed, else let the copy go. */
function landed<Held extends HeldText>(state: Autosave<Held>, held: Held, at: Instant): Step<Held> {
  const next: Autosave<Held> = {
    ...state,
    base: held,
    flight: null,
    inDoubt: [],
    problem: null,
    tries: 0,
    savedAt: at,
  }
  return differs(next) ? send(next) : { state: next, effects: [{ do: 'forget' }] }
}

type Failed<Held extends HeldText> = Extract<AutosaveEvent<Held>, { type: 'failed' }>

function failed<Held extends HeldText>(state: Autosave<Held>, event: Failed<Held>): Step<Held> {
  const { problem } = event
  const sent = state.flight?.text ?? state.typed
  if (problem.kind === 'clash') return clash({ ...state, flight: null }, problem.theirs, event.at)
  const doubtful = problem.kind === 'unreachable' ? [...state.inDoubt, sent] : state.inDoubt
  const next: Autosave<Held> = {
    ...state,
    flight: null,
    problem,
    inDoubt: doubtful,
    tries: state.tries + 1,
  }
  if (problem.kind === 'refused') {
    // More was typed while the refused text was under way: that has not been judged yet.
    return state.rules.isSame(sent, next.typed)
      ? { state: next, effects: [keep(next)] }
      : send(next)
  }
  return { state: next, effects: [keep(next), { do: 'wait', ms: waitAfter(next.tries) }] }
}

/** Somebody else's text is there, unless it is ours from a save whose answer was lost. */
function clash<Held extends HeldText>(
  state: Autosave<Held>,
  theirs: Theirs<Held>,
  at: Instant,
): Step<Held> {
  const { isSame } = state.rules
  const { text } = theirs.held
  const isOurs = isSame(text, state.typed) || state.inDoubt.some((sent) => isSame(sent, text))
  if (isOurs) return landed(state, theirs.held, at)
  const next: Autosave<Held> = { ...state, problem: { kind: 'clash', theirs }, tries: 0 }
  return { state: next, effects: [keep(next)] }
}

/** A fresh reading never touches fields that hold an unsaved text; the next save finds the clash. */
function read<Held extends HeldText>(state: Autosave<Held>, held: Held): Step<Held> {
  if (isUnsaved(state) || state.problem || !state.rules.isNewer(held, state.base)) {
    return quiet(state)
  }
  return quiet({ ...state, base: held, typed: held.text, savedAt: null, setAside: null })
}

type Choice<Held extends HeldText> = Extract<
  AutosaveEvent<Held>,
  { type: 'keep-mine' | 'keep-theirs' | 'join' | 'bring-back' }
>

function settle<Held extends HeldText>(state: Autosave<Held>, event: Choice<Held>): Step<Held> {
  if (event.type === 'bring-back') {
    return state.setAside ? typed({ ...state, setAside: null }, state.setAside) : quiet(state)
  }
  if (state.problem?.kind !== 'clash') return quiet(state)
  const { held } = state.problem.theirs
  const settled: Autosave<Held> = { ...state, base: held, problem: null, inDoubt: [] }
  if (event.type === 'keep-mine') return send(settled)
  if (event.type === 'join') return send({ ...settled, typed: event.text })
  return {
    state: { ...settled, typed: held.text, setAside: state.typed },
    effects: [{ do: 'forget' }],
  }
}

const quiet = <Held extends HeldText>(state: Autosave<Held>): Step<Held> => ({
  state,
  effects: [],
})

const keep = <Held extends HeldText>(state: Autosave<Held>): AutosaveEffect<Held> => ({
  do: 'keep',
  kept: { text: state.typed, base: state.base },
})

/** 2, 4, 8, 16, then 30 seconds. */
const waitAfter = (tries: number) => Math.min(longestWait, 1_000 * 2 ** Math.min(tries, 10))

import type { Instant } from '@cuppa/domain'

import { isUnsaved, type Autosave, type Problem } from './autosave.ts'

/** The state of saving, always in words: what is so, and what we do about it. */
export function sayHowItIsSaved(state: Autosave, now: Instant, keepsOnDevice = true): string {
  const sentence = sayState(state, now)
  if (keepsOnDevice || !isUnsaved(state)) return sentence
  return `${sentence} This browser does not let us keep your words: do not close this page.`
}

function sayState(state: Autosave, now: Instant): string {
  if (state.problem) return sayProblem(state.problem)
  if (state.flight) return 'Saving…'
  if (isUnsaved(state)) return 'Not saved yet'
  return state.savedAt ? `Saved ${agoInWords(state.savedAt, now)}` : ''
}

function sayProblem(problem: Problem): string {
  switch (problem.kind) {
    case 'clash':
      return `Not saved: ${problem.theirs.by} changed this too. Choose which words to keep.`
    case 'refused':
      return `Not saved: ${problem.sentence} Your words are still here.`
    case 'signed-out':
      return 'Not saved: you are signed out. Your words are still here. Sign in again in another tab, and we save them.'
    case 'unreachable':
      return 'Not saved: no connection. We keep your words on this device and try again.'
  }
}

export function agoInWords(then: Instant, now: Instant): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(then)) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes === 1) return '1 minute ago'
  if (minutes < 60) return `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return hours === 1 ? '1 hour ago' : `${hours} hours ago`
  const days = Math.floor(hours / 24)
  return days === 1 ? '1 day ago' : `${days} days ago`
}

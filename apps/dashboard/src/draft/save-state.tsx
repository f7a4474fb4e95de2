import { Button } from '@cuppa/ui'
import { useEffect, useState } from 'react'

import { announcer } from '../app/cuppa.ts'
import type { AutosaveRunner } from './autosave-runner.ts'
import type { Autosave } from './autosave.ts'
import { sayHowItIsSaved } from './save-words.ts'

import styles from './draft.module.css'

export interface SaveStateProps {
  readonly state: Autosave
  readonly runner: AutosaveRunner
}

/** How the words are saved, always in sight. Turns for the better or worse are also spoken, once. */
export function SaveState({ state, runner }: SaveStateProps) {
  const now = useMinutes()
  const sentence = sayHowItIsSaved(state, now, runner.keepsOnDevice())
  const spoken = turnOf(state)
  useEffect(() => {
    if (spoken) announcer.say(spoken)
  }, [spoken])
  return (
    <p className={styles['save']} data-trouble={state.problem !== null || undefined}>
      <span>{sentence}</span>
      {state.problem?.kind === 'unreachable' || state.problem?.kind === 'signed-out' ? (
        <Button look="quiet" onClick={() => runner.send({ type: 'now' })}>
          Try again now
        </Button>
      ) : null}
      {state.setAside ? (
        <Button look="quiet" onClick={() => runner.send({ type: 'bring-back' })}>
          Bring my words back
        </Button>
      ) : null}
    </p>
  )
}

/** What is worth saying aloud: saved, and each kind of trouble; not the coming and going of each try. */
function turnOf(state: Autosave): string {
  if (state.problem) return sayHowItIsSaved(state, new Date().toISOString())
  return state.savedAt && !state.flight ? 'Saved' : ''
}

/** The time, fresh enough for "2 minutes ago". */
function useMinutes(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 20_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

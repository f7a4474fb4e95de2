import { Button } from '@cuppa/ui'
import { useEffect, useState } from 'react'

import { announcer } from '../app/cuppa.ts'
import type { AutosaveRunner } from './autosave-runner.ts'
import type { Autosave, HeldText } from './autosave.ts'
import type { Saying } from './save-words.ts'

import styles from './draft.module.css'

export interface SaveStateProps<Held extends HeldText> {
  readonly state: Autosave<Held>
  readonly runner: AutosaveRunner<Held>
  readonly saying: Saying<Held>
}

/** How a text is saved, always in sight. Turns for the better or worse are also spoken, once. */
export function SaveState<Held extends HeldText>(props: SaveStateProps<Held>) {
  const { state, runner, saying } = props
  const now = useMinutes()
  const sentence = saying.say(state, now, runner.keepsOnDevice())
  const spoken = turnOf(state, saying)
  useEffect(() => {
    if (spoken) announcer.say(spoken)
  }, [spoken])
  const again = saying.again(state)
  return (
    <p className={styles['save']} data-trouble={state.problem !== null || undefined}>
      <span>{sentence}</span>
      {again ? (
        <Button look="quiet" onClick={() => runner.send({ type: 'now' })}>
          {again}
        </Button>
      ) : null}
      {state.setAside ? (
        <Button look="quiet" onClick={() => runner.send({ type: 'bring-back' })}>
          {saying.bringBack}
        </Button>
      ) : null}
    </p>
  )
}

/** What is worth saying aloud: saved, and each kind of trouble; not the coming and going of each try. */
function turnOf<Held extends HeldText>(state: Autosave<Held>, saying: Saying<Held>): string {
  if (state.problem) return saying.say(state, new Date().toISOString())
  return state.savedAt && !state.flight ? saying.saved : ''
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

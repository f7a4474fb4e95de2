import type { AutosaveRunner } from './autosave-runner.ts'
import type { Autosave, AutosaveEvent, HeldText, Theirs } from './autosave.ts'

export interface ClashProps<Held extends HeldText> {
  /** The field that the text is written in. */
  readonly field: string
  readonly state: Autosave<Held>
  readonly theirs: Theirs<Held>
  readonly settle: (event: AutosaveEvent<Held>) => void
}

/** Everything that a view of a clash needs; `null` while there is none. */
export function clashOf<Held extends HeldText>(
  state: Autosave<Held>,
  runner: AutosaveRunner<Held>,
  field: string,
): ClashProps<Held> | null {
  if (state.problem?.kind !== 'clash') return null
  const { theirs } = state.problem
  const settle = (event: AutosaveEvent<Held>) => {
    runner.send(event)
    // The button that was pressed goes with the clash; its field is where one goes on.
    document.getElementById(field)?.focus()
  }
  return { field, state, theirs, settle }
}

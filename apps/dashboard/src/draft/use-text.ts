import { useEffect, useSyncExternalStore } from 'react'

import type { AutosaveRunner } from './autosave-runner.ts'
import type { Autosave, HeldText } from './autosave.ts'

/** The state of a text in hand. `held` is the newest reading; keep it the same object until there is news. */
export function useText<Held extends HeldText>(
  runner: AutosaveRunner<Held>,
  held: Held,
): Autosave<Held> {
  const state = useSyncExternalStore(runner.subscribe, runner.state)
  useEffect(() => runner.send({ type: 'read', held }), [runner, held])
  return state
}

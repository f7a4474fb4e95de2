import type { DraftStatement, EditionSlug } from '@cuppa/domain'
import { useEffect, useSyncExternalStore } from 'react'

import type { AutosaveRunner } from './autosave-runner.ts'
import type { Autosave } from './autosave.ts'
import { heldIn } from './words-in-hand.ts'
import { useWordsInHand } from './words-provider.tsx'

/** The words of one statement in hand: their state, and the way to tell it what happened. */
export function useWords(
  edition: EditionSlug,
  statement: DraftStatement,
): { readonly state: Autosave; readonly runner: AutosaveRunner } {
  const runner = useWordsInHand().runnerFor(edition, statement)
  const state = useSyncExternalStore(runner.subscribe, runner.state)
  const { revisionId } = statement
  useEffect(() => {
    runner.send({ type: 'read', held: heldIn(statement) })
    // oxlint-disable-next-line react/exhaustive-deps -- only a new revision can be news
  }, [runner, revisionId])
  return { state, runner }
}

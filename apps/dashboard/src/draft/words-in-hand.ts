import type { DraftStatement, EditionSlug, StatementId } from '@cuppa/domain'

import { client, queryClient, trpc } from '../app/cuppa.ts'
import { runAutosave, type AutosaveRunner } from './autosave-runner.ts'
import { isUnsaved, type Held } from './autosave.ts'
import { chooseKept, type KeptRecord, type WordStore } from './kept-words.ts'
import type { NotesInHand } from './notes-in-hand.ts'
import { problemOf } from './problem-of.ts'
import type { Tab } from './tab.ts'

/** All words that are being written in this tab. They go on being saved when their page is left. */
export interface WordsInHand {
  readonly runnerFor: (edition: EditionSlug, statement: DraftStatement) => AutosaveRunner
  /** The notes beside those words. */
  readonly notes: NotesInHand
  /** Statements of which an earlier sitting left unsaved words, or an unsaved note. */
  readonly waiting: () => ReadonlySet<StatementId>
  readonly someUnsaved: () => boolean
  /** Tries all that is not saved once more. */
  readonly tryAll: () => void
  /** Lets go of statements that the draft no longer holds, where nothing unsaved is lost by it. */
  readonly letGo: (there: ReadonlySet<StatementId>) => void
}

/** What this device keeps, and what it kept from an earlier sitting. */
export interface LeftWords {
  readonly store: WordStore
  readonly records: readonly KeptRecord[]
}

export function createWordsInHand(
  { store, records }: LeftWords,
  tab: Tab,
  notes: NotesInHand,
): WordsInHand {
  const runners = new Map<StatementId, AutosaveRunner>()
  const left = Map.groupBy(records, (record) => record.statementId)

  const takeKept = (id: StatementId) => {
    const kept = chooseKept(left.get(id) ?? [], tab.id, tab.open)
    left.delete(id)
    // What another tab left is ours now: the runner keeps it under this tab's name.
    if (kept && kept.tab !== tab.id) void store.forget(kept.key)
    return kept
  }

  const start = (edition: EditionSlug, statement: DraftStatement) => {
    const { id } = statement
    const runner = runAutosave(heldIn(statement), takeKept(id), {
      save: async (text, baseRevisionId) => {
        const saved = await client.draft.saveWords.mutate({
          edition,
          statementId: id,
          baseRevisionId,
          ...text,
        })
        void readDraftAgain(edition)
        return saved
      },
      problemOf,
      store: store.forStatement(id),
      now: () => new Date().toISOString(),
      wait: (ms, then) => {
        const timer = setTimeout(then, ms)
        return () => clearTimeout(timer)
      },
    })
    runners.set(id, runner)
    return runner
  }

  return {
    runnerFor: (edition, statement) => runners.get(statement.id) ?? start(edition, statement),
    notes,
    waiting: () =>
      new Set([
        ...[...left.keys()].filter((id) => chooseKept(left.get(id) ?? [], tab.id, tab.open)),
        ...notes.waiting(),
      ]),
    someUnsaved: () =>
      notes.someUnsaved() || [...runners.values()].some((runner) => isUnsaved(runner.state())),
    tryAll: () => {
      runners.forEach((runner) => runner.send({ type: 'now' }))
      notes.tryAll()
    },
    letGo: (there) => {
      for (const [id, runner] of runners) {
        if (there.has(id) || isUnsaved(runner.state())) continue
        runner.stop()
        runners.delete(id)
      }
    },
  }
}

export const heldIn = ({ revisionId, title, words }: DraftStatement): Held => ({
  revisionId,
  text: { title, words },
})

const readDraftAgain = (edition: EditionSlug) =>
  queryClient.invalidateQueries(trpc.draft.get.queryFilter({ edition }))

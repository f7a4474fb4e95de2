import { explain, isSignedOut, isUnreachable, refusalOf } from '@cuppa/client'
import type { DraftStatement, EditionSlug, StatementId } from '@cuppa/domain'

import { client, queryClient, trpc } from '../app/cuppa.ts'
import { runAutosave, type AutosaveRunner } from './autosave-runner.ts'
import { isUnsaved, type Held, type Problem } from './autosave.ts'
import { chooseKept, type KeptRecord, type WordStore } from './kept-words.ts'
import type { Tab } from './tab.ts'

/** All words that are being written in this tab. They go on being saved when their page is left. */
export interface WordsInHand {
  readonly runnerFor: (edition: EditionSlug, statement: DraftStatement) => AutosaveRunner
  /** Statements of which an earlier sitting left unsaved words. */
  readonly waiting: () => ReadonlySet<StatementId>
  readonly someUnsaved: () => boolean
  /** Tries all that is not saved once more. */
  readonly tryAll: () => void
  /** Lets go of statements that the draft no longer holds, where nothing unsaved is lost by it. */
  readonly letGo: (there: ReadonlySet<StatementId>) => void
}

export function createWordsInHand(
  store: WordStore,
  tab: Tab,
  records: readonly KeptRecord[],
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
    waiting: () =>
      new Set([...left.keys()].filter((id) => chooseKept(left.get(id) ?? [], tab.id, tab.open))),
    someUnsaved: () => [...runners.values()].some((runner) => isUnsaved(runner.state())),
    tryAll: () => runners.forEach((runner) => runner.send({ type: 'now' })),
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

/** What an error means for words that were on their way. */
export function problemOf(error: unknown): Problem {
  const refusal = refusalOf(error)
  if (refusal?.code === 'statement/stale-words') {
    const { revisionId, title, words, by, at } = refusal.data.theirs
    return { kind: 'clash', theirs: { revisionId, text: { title, words }, by, at } }
  }
  if (isSignedOut(error)) return { kind: 'signed-out' }
  if (refusal) return { kind: 'refused', sentence: explain(error) }
  return isUnreachable(error) || mayPass(error)
    ? { kind: 'unreachable' }
    : { kind: 'refused', sentence: explain(error) }
}

/** The server fell over, is busy or starts again: the same words may be taken a moment later. */
function mayPass(error: unknown): boolean {
  const status = statusOf(error)
  return status === undefined || status >= 500 || status === 408 || status === 429
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined
  const { data } = error
  if (typeof data !== 'object' || data === null || !('httpStatus' in data)) return undefined
  return typeof data.httpStatus === 'number' ? data.httpStatus : undefined
}

const readDraftAgain = (edition: EditionSlug) =>
  queryClient.invalidateQueries(trpc.draft.get.queryFilter({ edition }))

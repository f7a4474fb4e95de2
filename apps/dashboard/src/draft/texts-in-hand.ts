import type { EditionSlug, StatementId } from '@cuppa/domain'

import { runAutosave, type AutosavePorts, type AutosaveRunner } from './autosave-runner.ts'
import { isUnsaved, type HeldText } from './autosave.ts'
import { chooseKept, type KeptRecord, type TextStore } from './kept-texts.ts'
import type { Tab } from './tab.ts'

/** All texts of one kind that are being written in this tab. They go on being saved when their page is left. */
export interface TextsInHand<Held extends HeldText> {
  readonly runnerFor: (place: TextAt, held: Held) => AutosaveRunner<Held>
  /** True while this text waits to be saved, from this sitting or from an earlier one. */
  readonly isWaiting: (id: StatementId) => boolean
  readonly someUnsaved: () => boolean
  /** Tries all that is not saved once more. */
  readonly tryAll: () => void
  /** Lets go of statements that the draft no longer holds, where nothing unsaved is lost by it. */
  readonly letGo: (there: ReadonlySet<StatementId>) => void
}

/** Of which statement a text is, and in which draft. */
export interface TextAt {
  readonly edition: EditionSlug
  readonly statementId: StatementId
}

/** What is done with the texts of one kind. */
export interface TextKind<Held extends HeldText> extends Pick<
  AutosavePorts<Held>,
  'rules' | 'problemOf'
> {
  readonly save: (place: TextAt, text: Held['text'], base: Held) => Promise<Held>
}

/** What this device keeps, and what it kept from an earlier sitting. */
export interface LeftTexts<Held extends HeldText> {
  readonly store: TextStore<Held>
  readonly records: readonly KeptRecord<Held>[]
}

export function createTextsInHand<Held extends HeldText>(
  kind: TextKind<Held>,
  { store, records }: LeftTexts<Held>,
  tab: Tab,
): TextsInHand<Held> {
  const runners = new Map<StatementId, AutosaveRunner<Held>>()
  const left = Map.groupBy(records, (record) => record.statementId)
  const choose = (id: StatementId) => chooseKept(left.get(id) ?? [], tab.id, tab.open)

  const takeKept = (id: StatementId) => {
    const kept = choose(id)
    left.delete(id)
    // What another tab left is ours now: the runner keeps it under this tab's name.
    if (kept && kept.tab !== tab.id) void store.forget(kept.key)
    return kept
  }

  const start = (place: TextAt, held: Held) => {
    const { statementId: id } = place
    const runner = runAutosave(held, takeKept(id), {
      rules: kind.rules,
      problemOf: kind.problemOf,
      save: (text, base) => kind.save(place, text, base),
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
    runnerFor: (place, held) => runners.get(place.statementId) ?? start(place, held),
    isWaiting: (id) => {
      const runner = runners.get(id)
      return runner ? isUnsaved(runner.state()) : choose(id) !== null
    },
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

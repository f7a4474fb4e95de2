import { refusalOf } from '@cuppa/client'
import { changedFields, mergeFields } from '@cuppa/domain'
import { useState } from 'react'

import type { FieldChoice } from '../parts/field-clashes.tsx'
import { submitTo } from '../parts/form.tsx'
import { useMerge } from '../parts/use-merge.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { fieldsOf, formOf, isWordsField, type WordsField, type WordsFields } from './as-fields.ts'
import { inForm, nouns, wordsFrom, WordsValues, type WordsInput } from './event-values.ts'

/** What is told now, and the revision it is at. */
export interface Standing {
  readonly fields: WordsFields
  readonly revision: number
}

/** What is sent: all that is told, and which of it was changed here. */
export interface WordsToSave {
  readonly values: WordsValues
  readonly changed: readonly WordsField[]
  readonly revision: number
}

export interface WordsHome {
  /** What the form is opened on. */
  readonly start: Standing
  /** Sends it; answers the revision that it made. */
  readonly save: (words: WordsToSave) => Promise<number>
  /** What stands now, after a save was refused as too old. */
  readonly readNow: () => Promise<Standing>
}

interface On {
  readonly base: WordsFields
  readonly revision: number
}

/** Who saved something since, where that is why a save was refused. */
function fasterOne(error: unknown): string | undefined {
  const refusal = refusalOf(error)
  if (refusal?.code !== 'event/stale' && refusal?.code !== 'series/stale') return undefined
  return refusal.data.theirs.by
}

/** The words of an event or a series in a form, put together with what somebody else saves meanwhile. */
export function useWords({ start, save, readNow }: WordsHome) {
  const form = useZodForm(WordsValues, formOf(start.fields), nouns)
  const merge = useMerge<WordsFields>(() => start.fields)
  const [revision, setRevision] = useState(start.revision)
  const [theirs, setTheirs] = useState<Standing | null>(null)
  const [isSaved, setSaved] = useState(false)

  const send = async (values: WordsValues, on: On): Promise<void> => {
    setSaved(false)
    // As the server keeps it: without blanks at the ends, and without ways that are not offered.
    const mine = fieldsOf(inForm(wordsFrom(values)))
    try {
      const next = await save({
        values,
        changed: changedFields(on.base, mine).filter((name) => isWordsField(mine, name)),
        revision: on.revision,
      })
      setRevision(next)
      setTheirs(null)
      setSaved(true)
      merge.moveOn(mine)
    } catch (error) {
      const by = fasterOne(error)
      if (by === undefined) throw error
      await meet(mine, on, by)
    }
  }

  /** Takes what only they changed; where both changed the same, somebody has to choose. */
  const meet = async (mine: WordsFields, { base }: On, by: string): Promise<void> => {
    const there = await readNow()
    const { merged, clashes } = mergeFields({ base, mine, theirs: there.fields })
    fill(formOf(merged))
    if (clashes.length === 0) return send(WordsValues.parse(formOf(merged)), onThat(there))
    setTheirs(there)
    merge.meet({ mine, theirs: there.fields, by })
  }

  const fill = (values: WordsInput) => form.reset(values, { keepSubmitCount: true })

  const choose = (field: string, choice: FieldChoice) => {
    if (!theirs || !isWordsField(theirs.fields, field)) return
    const now = fieldsOf(form.getValues())
    if (choice === 'theirs') fill(formOf({ ...now, [field]: theirs.fields[field] }))
    else if (choice !== 'mine') fill(formOf({ ...now, [field]: choice.joined }))
    if (merge.settle(field).open.length > 0) return
    void submitTo(form, (values) => send(values, onThat(theirs)))()
  }

  return {
    form,
    merge,
    theirs,
    choose,
    isSaved,
    save: (values: WordsValues) =>
      send(values, theirs ? onThat(theirs) : { base: merge.base, revision }),
  }
}

export type Words = ReturnType<typeof useWords>

const onThat = ({ fields, revision }: Standing): On => ({ base: fields, revision })

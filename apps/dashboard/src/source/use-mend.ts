import { refusalOf } from '@cuppa/client'
import {
  creditFields,
  creditsFrom,
  type CreditFields,
  type SourceFacts,
  type StaleSource,
} from '@cuppa/domain'
import { useState } from 'react'
import type { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import type { FieldChoice } from '../parts/field-clashes.tsx'
import { submitTo } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useMerge, type Merge } from '../parts/use-merge.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { factNouns, isFact } from './labels.ts'
import {
  asBehind,
  factsOf,
  fieldsOf,
  inForm,
  SourceValues,
  type KnownSource,
  type PersonBehind,
} from './source-values.ts'

type Values = z.output<typeof SourceValues>

/** How far two parts of the form have come: what they are written on, and what nobody has chosen yet. */
interface Parts {
  readonly facts: Pick<Merge<SourceFacts>, 'base' | 'open'>
  readonly credits: Pick<Merge<CreditFields>, 'base' | 'open'>
}

/** A source in a form, put together with what somebody else changes in it meanwhile. */
export function useMend(source: KnownSource, onDone: () => void) {
  const update = useAct(trpc.source.update.mutationOptions(), 'The source is mended')
  const form = useZodForm(SourceValues, inForm(factsOf(source)), factNouns)
  const [people, setPeople] = useState<readonly PersonBehind[]>(() => source.people.map(asBehind))
  const [theirs, setTheirs] = useState<StaleSource['theirs'] | null>(null)
  const facts = useMerge<SourceFacts>(() => factsOf(source))
  const credits = useMerge<CreditFields>(() => creditFields(source.people))

  const send = async (values: Values, behind: readonly PersonBehind[], on: Parts) => {
    try {
      await update.run({
        sourceId: source.id,
        ...values,
        credits: behind.map(({ credit }) => credit),
        base: { ...on.facts.base, credits: creditsFrom(on.credits.base) },
      })
      onDone()
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal?.code !== 'source/stale') throw error
      const there = refusal.data.theirs
      const { by } = there
      setTheirs(there)
      facts.meet({ mine: values, theirs: there.facts, by })
      credits.meet({ mine: fieldsOf(behind), theirs: creditFields(there.people), by })
    }
  }

  /** Sends the form again once somebody has chosen for the last field. */
  const goOn = (behind: readonly PersonBehind[], parts: Parts) => {
    if (parts.facts.open.length + parts.credits.open.length > 0) return
    void submitTo(form, (values) => send(values, behind, parts))()
  }

  const choose = (field: string, choice: FieldChoice) => {
    if (!theirs) return
    if (isFact(field)) {
      if (choice === 'theirs') form.setValue(field, inForm(theirs.facts)[field])
      else if (choice !== 'mine') form.setValue(field, choice.joined)
      goOn(people, { facts: facts.settle(field), credits })
      return
    }
    const behind = choice === 'theirs' ? withTheirs(people, field, theirs) : people
    setPeople(behind)
    goOn(behind, { facts, credits: credits.settle(field) })
  }

  return {
    form,
    people,
    setPeople,
    theirs,
    facts,
    credits,
    choose,
    save: (values: Values) => send(values, people, { facts, credits }),
  }
}

/** One person put down, or left out, as somebody else did it. */
function withTheirs(
  people: readonly PersonBehind[],
  id: string,
  theirs: StaleSource['theirs'],
): readonly PersonBehind[] {
  const others = people.filter(({ key }) => key !== id)
  const there = theirs.people.find(({ personId }) => personId === id)
  return there ? [...others, asBehind(there)] : others
}

import { creditsFrom, sayDate, type SourceFacts } from '@cuppa/domain'
import { channelWords, sourceWords } from '@cuppa/ui'

import { FieldClashes, type FieldClash } from '../parts/field-clashes.tsx'
import { describe } from './describe.ts'
import { factNouns } from './labels.ts'
import type { KnownSource } from './source-values.ts'
import type { useMend } from './use-mend.ts'
import { useWholes } from './use-wholes.ts'

export interface SourceClashProps {
  readonly mend: ReturnType<typeof useMend>
  readonly source: KnownSource
}

/** What somebody else changed in the same fields of a source; nothing while there is no such thing. */
export function SourceClash({ mend, source }: SourceClashProps) {
  const wholes = useWholes(source)
  const { theirs, facts, credits, choose } = mend
  if (!theirs || facts.open.length + credits.open.length === 0) return null
  const titleOf = (id: string) => wholes.find((whole) => whole.id === id)?.title ?? 'Another source'
  const known = [...source.people, ...theirs.people]
  const nameOf = (id: string) => known.find(({ personId }) => personId === id)?.name ?? 'Somebody'
  return (
    <FieldClashes
      by={theirs.by}
      clashes={[
        ...facts.open.map((field) => factClash(field, mend, titleOf)),
        ...credits.open.map((id) => creditClash(id, mend, nameOf)),
      ]}
      theirs={[...facts.theirs.map((field) => factNouns[field]), ...credits.theirs.map(nameOf)]}
      onChoose={choose}
    />
  )
}

type Naming = (id: string) => string

function factClash(
  field: keyof SourceFacts,
  { facts: { base, clash } }: SourceClashProps['mend'],
  titleOf: Naming,
): FieldClash {
  const say = (facts: SourceFacts | undefined) => (facts ? sayFact(facts, titleOf)[field] : '')
  return {
    field,
    label: factNouns[field],
    mine: say(clash?.mine),
    theirs: say(clash?.theirs),
    ...(field === 'words' ? { base: base.words } : {}),
  }
}

function sayFact(facts: SourceFacts, titleOf: Naming): Record<keyof SourceFacts, string> {
  const { kind, title, happenedOn, channel, words, partOf, peopleCount } = facts
  return {
    kind: sourceWords[kind],
    title,
    happenedOn: sayDate(happenedOn),
    channel: channel ? channelWords[channel] : '',
    words,
    partOf: partOf ? titleOf(partOf) : '',
    peopleCount: peopleCount?.toString() ?? '',
  }
}

function creditClash(
  id: string,
  { credits: { clash } }: SourceClashProps['mend'],
  nameOf: Naming,
): FieldClash {
  const say = (value: string | undefined) => {
    const [person] = creditsFrom({ [id]: value })
    if (!person) return 'Not put down here'
    return person.here ? describe(nameOf(id), person.here) : nameOf(id)
  }
  return {
    field: id,
    label: nameOf(id),
    mine: say(clash?.mine[id]),
    theirs: say(clash?.theirs[id]),
  }
}

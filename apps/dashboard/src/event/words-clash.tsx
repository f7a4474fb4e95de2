import { EventKind, eventKindWords, modes, modeWords } from '@cuppa/domain'

import { FieldClashes, type FieldClash } from '../parts/field-clashes.tsx'
import { agendaOf, type WordsField } from './as-fields.ts'
import { nouns } from './event-values.ts'
import type { Words } from './use-words.ts'

/** What somebody else changed in the same fields; nothing while there is no such thing. */
export function WordsClash({ words: { theirs, merge, choose } }: { readonly words: Words }) {
  const { clash, base, open } = merge
  if (!theirs || !clash || open.length === 0) return null
  return (
    <FieldClashes
      by={clash.by}
      clashes={open.map((field): FieldClash => {
        const isProse = field !== 'agenda' && field !== 'kind' && !isFact.test(field)
        return {
          field,
          label: labelOf(field),
          mine: say(field, clash.mine[field]),
          theirs: say(field, clash.theirs[field]),
          ...(isProse && { base: base[field] }),
        }
      })}
      theirs={merge.theirs.map(labelOf)}
      onChoose={choose}
    />
  )
}

/** What is chosen or counted, and so cannot be joined out of two. */
const isFact = /\.(?:offered|capacity)$/

function labelOf(field: WordsField): string {
  const mode = modes.find((one) => field.startsWith(`${one}.`))
  if (!mode) return nouns[field] ?? field
  const part = field.slice(mode.length + 1)
  return part === 'offered' ? modeWords[mode] : `${modeWords[mode]}: ${nouns[part] ?? part}`
}

function say(field: WordsField, value: string): string {
  if (field === 'kind') return eventKindWords[EventKind.parse(value)]
  if (field === 'agenda') {
    return agendaOf(value)
      .map(({ title, words, minutes }) =>
        [minutes ? `${title} (${minutes} minutes)` : title, words].filter(Boolean).join('\n'),
      )
      .join('\n\n')
  }
  if (field.endsWith('.offered')) return value === 'yes' ? 'People can take part' : 'Not offered'
  return value
}

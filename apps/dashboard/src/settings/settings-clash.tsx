import { type FlatSettings, type SettingsField, typefaces, typefaceWords } from '@cuppa/domain'

import { FieldClashes, type FieldChoice, type FieldClash } from '../parts/field-clashes.tsx'
import type { Merge } from '../parts/use-merge.ts'
import { fieldLabels } from './labels.ts'

import styles from './settings.module.css'

export interface SettingsClashProps {
  readonly merge: Merge<FlatSettings>
  readonly onChoose: (field: string, choice: FieldChoice) => void
}

/** What another administrator changed in the same fields; nothing while there is no such thing. */
export function SettingsClash({ merge, onChoose }: SettingsClashProps) {
  const { clash, base, open, theirs } = merge
  if (!clash || open.length === 0) return null
  const clashes = open.map((field): FieldClash => ({
    field,
    label: fieldLabels[field],
    mine: clash.mine[field] ?? '',
    theirs: clash.theirs[field] ?? '',
    ...(prose.has(field) ? { base: base[field] ?? '' } : {}),
    ...(shownAs[field] ? { show: shownAs[field] } : {}),
  }))
  return (
    <FieldClashes
      by={clash.by}
      clashes={clashes}
      theirs={theirs.map((field) => fieldLabels[field])}
      onChoose={onChoose}
    />
  )
}

/** Long enough to be joined. */
const prose: ReadonlySet<SettingsField> = new Set(['welcome', 'about', 'contact.post'])

const shownAs: Partial<Record<SettingsField, NonNullable<FieldClash['show']>>> = {
  'colours.voice': showColour,
  'colours.growth': showColour,
  typeface: (value) => {
    const typeface = typefaces.find((each) => each === value)
    return <p>{typeface ? typefaceWords[typeface] : value}</p>
  },
}

function showColour(colour: string) {
  return (
    <p className={styles['swatch']}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <rect width="24" height="24" rx="6" fill={colour} />
      </svg>
      {colour}
    </p>
  )
}

import { mergeFields, type FieldsOf } from '@cuppa/domain'
import { useState } from 'react'

/** What somebody else saved first, and what of it stands against what is in the form. */
export interface Clash<Fields> {
  readonly mine: Fields
  readonly theirs: Fields
  readonly by: string
}

export interface Merge<Fields> {
  /** What the form was written on; send it with what is in the form. */
  readonly base: Fields
  readonly clash: Clash<Fields> | null
  /** The fields that both changed, and that nobody has chosen for yet. */
  readonly open: readonly (keyof Fields & string)[]
  /** What only they changed: it stays as they left it. */
  readonly theirs: readonly (keyof Fields & string)[]
  /** A save was refused because of this. */
  readonly meet: (clash: Clash<Fields>) => void
  /** Somebody chose for a field. Answers what to send with the next save, and which fields are left. */
  readonly settle: (field: keyof Fields & string) => Settled<Fields>
  /** A save was taken: this is what is there now. */
  readonly moveOn: (held: Fields) => void
}

interface Settled<Fields> {
  readonly base: Fields
  readonly open: readonly (keyof Fields & string)[]
}

/** Keeps what a form was written on, so that it can be put together with what others change meanwhile. */
export function useMerge<Fields extends FieldsOf<string>>(start: () => Fields): Merge<Fields> {
  const [base, setBase] = useState(start)
  const [clash, setClash] = useState<Clash<Fields> | null>(null)
  const openOn = (on: Fields) => clash && mergeFields({ ...clash, base: on })
  const merged = openOn(base)
  return {
    base,
    clash,
    open: merged?.clashes ?? [],
    theirs: merged?.theirs ?? [],
    meet: setClash,
    settle: (field) => {
      // Whatever stays in the form for this field is now written on theirs.
      const next = { ...base, [field]: clash?.theirs[field] }
      setBase(next)
      return { base: next, open: openOn(next)?.clashes ?? [] }
    },
    moveOn: (held) => {
      setBase(held)
      setClash(null)
    },
  }
}

import { modeWords, type Mode } from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { useFormContext } from 'react-hook-form'
import { z } from 'zod'

import { wrongWith } from '../parts/form.tsx'

import styles from './event.module.css'

const Count = z.string().regex(/^(?:|0|[1-9]\d{0,4})$/)

/** How many places are kept in each way to take part; an empty answer is none. */
export const keptValues = { 'in-person': Count, online: Count, phone: Count }
type KeptCounts = Readonly<Record<Mode, string>>

export const keptNouns = {
  'in-person': 'Places kept in person',
  online: 'Places kept online',
  phone: 'Places kept by phone',
}

interface Kept {
  readonly mode: Mode
  readonly places: number
}

export function keptInForm(kept: readonly Kept[]): KeptCounts {
  const countOf = (mode: Mode) => kept.find((one) => one.mode === mode)?.places.toString() ?? ''
  return { 'in-person': countOf('in-person'), online: countOf('online'), phone: countOf('phone') }
}

/** What the form holds, as the server takes it; `until` is a moment, or how long before the start. */
export const keptFrom = <Until,>(
  counts: KeptCounts,
  { offered, until }: { readonly offered: readonly Mode[]; readonly until: Until },
) =>
  offered
    .map((mode) => ({ mode, places: Number(counts[mode]), until }))
    .filter(({ places }) => places > 0)

export function KeptFields({ offered }: { readonly offered: readonly Mode[] }) {
  const form = useFormContext<KeptCounts>()
  return offered.map((mode) => (
    <Field
      key={mode}
      {...form.register(mode)}
      label={`Places kept (${modeWords[mode].toLowerCase()})`}
      hint="A number. Leave it empty to keep none."
      inputMode="numeric"
      autoComplete="off"
      error={wrongWith(form, mode)}
    />
  ))
}

export function AboutKept() {
  return (
    <p className={`field-hint ${styles['about']}`}>
      Everyone reads this rule on the page of the event. After that moment, places that are left go
      to whoever has waited longest. Whoever came to another event that they had booked has been
      before.
    </p>
  )
}

import { sayZone, type BeforeStart } from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { useFormContext } from 'react-hook-form'
import { z } from 'zod'

import { wrongWith } from '../parts/form.tsx'

import styles from '../event/event.module.css'

/** So many days before each date, at a time of day. */
export const BeforeValues = z.strictObject({
  days: z
    .string()
    .regex(/^(?:0|[1-9]\d{0,2})$/)
    .transform(Number)
    .pipe(z.number().max(365)),
  at: z.string().regex(/^\d\d:\d\d$/),
})
type BeforeInput = z.input<typeof BeforeValues>

export const beforeInForm = (before: BeforeStart | undefined, days: number): BeforeInput => ({
  days: String(before?.days ?? days),
  at: before?.at ?? '18:00',
})

interface BeforeFieldsProps {
  /** The field that both are of. */
  readonly name: 'until' | 'draw'
  /** What is asked, for each of the two. */
  readonly days: string
  readonly at: string
  readonly zone: string
}

export function BeforeFields({ name, days, at, zone }: BeforeFieldsProps) {
  const form = useFormContext<Record<typeof name, BeforeInput>>()
  return (
    <div className={styles['pair']}>
      <Field
        {...form.register(`${name}.days`)}
        label={days}
        hint="0 is the day itself."
        inputMode="numeric"
        autoComplete="off"
        error={wrongWith(form, `${name}.days`)}
      />
      <Field
        {...form.register(`${name}.at`)}
        label={`${at} (${sayZone(zone)})`}
        type="time"
        error={wrongWith(form, `${name}.at`)}
      />
    </div>
  )
}

import { type EventId, type Mode, modeWords } from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { DayPartProps } from './expected.tsx'

import styles from './attendance.module.css'

/** How many came who gave no name, for each way to take part. */
export function Unnamed({ day: { event, unnamed }, why }: DayPartProps) {
  return (
    <>
      <p className="field-hint">
        Nobody has to give a name. Count them here, so that they are not forgotten.
      </p>
      <div className={styles['counts']}>
        {event.modes.map((mode) => {
          const people = unnamed.find((each) => each.mode === mode)?.people ?? 0
          // A new count from elsewhere begins the field anew.
          return (
            <Count
              key={`${mode} ${people}`}
              eventId={event.id}
              mode={mode}
              people={people}
              why={why}
            />
          )
        })}
      </div>
    </>
  )
}

interface CountProps {
  readonly eventId: EventId
  readonly mode: Mode
  readonly people: number
  readonly why: string | undefined
}

function Count({ eventId, mode, people, why }: CountProps) {
  const act = useAct(trpc.attendance.count.mutationOptions(), 'The count is kept')
  const field = `people-${mode}`
  const counted = z.strictObject({
    [field]: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number),
  })
  const form = useZodForm(counted, { [field]: String(people) }, { [field]: modeWords[mode] })
  return (
    <Form
      form={form}
      send={`Keep the count: ${modeWords[mode].toLowerCase()}`}
      why={why}
      onSend={(values) => act.run({ eventId, mode, people: values[field] ?? people, from: people })}
    >
      <Field
        {...form.register(field)}
        label={modeWords[mode]}
        inputMode="numeric"
        autoComplete="off"
        error={wrongWith(form, field)}
      />
    </Form>
  )
}

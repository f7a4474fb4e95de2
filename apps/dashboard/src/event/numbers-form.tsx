import { line, sayDateTime, type EventId, type OutsideSeed } from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'

const Values = z.strictObject({ numbers: line(200, 1) })

interface NumbersFormProps {
  readonly eventId: EventId
  readonly outside: OutsideSeed
  readonly zone: string
  /** Why this person cannot draw. */
  readonly why: string | undefined
}

/** Draws the places by numbers that somebody else drew, once they are out. */
export function NumbersForm({ eventId, outside, zone, why }: NumbersFormProps) {
  const act = useAct(trpc.booking.drawByNumbers.mutationOptions(), 'The places are drawn')
  const form = useZodForm(Values, { numbers: '' }, { numbers: 'The numbers' })
  return (
    <Form
      form={form}
      send="Draw by these numbers"
      why={why}
      onSend={({ numbers }) => act.run({ eventId, numbers })}
    >
      <p>
        {`These numbers decide: ${outside.words}. They are known from ${sayDateTime(outside.knownAt, zone)}.`}
      </p>
      <Field
        {...form.register('numbers')}
        label="The numbers"
        hint="Look twice: the places are drawn once, and everyone can compare the numbers."
        autoComplete="off"
        inputMode="text"
        error={wrongWith(form, 'numbers')}
      />
    </Form>
  )
}

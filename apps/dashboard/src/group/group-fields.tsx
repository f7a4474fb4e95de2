import { line, prose } from '@cuppa/domain'
import { Field, TextField } from '@cuppa/ui'
import { z } from 'zod'

import { Form, wrongWith } from '../parts/form.tsx'
import { useZodForm } from '../parts/use-zod-form.ts'

const GroupWords = z.strictObject({ name: line(100, 1), purpose: prose(1_000, 1) })
export type GroupWords = z.infer<typeof GroupWords>

interface GroupFieldsProps {
  readonly words: GroupWords
  readonly send: string
  readonly onSend: (words: GroupWords) => Promise<void>
  readonly onCancel?: () => void
}

/** What a group is called and what it is for, as everyone reads it. */
export function GroupFields({ words, send, onSend, onCancel }: GroupFieldsProps) {
  const form = useZodForm(GroupWords, words, { name: 'Name', purpose: 'What it is for' })
  return (
    <Form form={form} send={send} onSend={onSend} {...(onCancel && { onCancel })}>
      <Field
        {...form.register('name')}
        label="Name"
        autoComplete="off"
        error={wrongWith(form, 'name')}
      />
      <TextField
        {...form.register('purpose')}
        label="What is it for?"
        hint="Everyone can read this."
        rows={3}
        error={wrongWith(form, 'purpose')}
      />
    </Form>
  )
}

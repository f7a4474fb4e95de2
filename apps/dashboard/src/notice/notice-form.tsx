import { GroupId, line, type NoticeWords, consentQuestions, prose } from '@cuppa/domain'
import { Field, Select, TextField } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { useZodForm } from '../parts/use-zod-form.ts'

const Values = z.strictObject({
  purpose: z.enum(['news', 'events']),
  subject: line(150, 1),
  words: prose(20_000, 1),
  group: z.string(),
})

export interface NoticeFormProps {
  readonly words: NoticeWords
  readonly why: string | undefined
  readonly onSave: (words: NoticeWords) => Promise<unknown>
}

/** A subject, words, and whom they are for. Saving sends nothing. */
export function NoticeForm({ words, why, onSave }: NoticeFormProps) {
  const groups = useSuspenseQuery(trpc.people.groups.queryOptions()).data
  const { groupId, ...rest } = words
  const form = useZodForm(
    Values,
    { ...rest, group: groupId ?? '' },
    { subject: 'Subject', words: 'Words' },
  )
  return (
    <Form
      form={form}
      send="Save"
      why={why}
      onSend={({ group, ...values }) =>
        onSave({ ...values, groupId: group === '' ? null : GroupId.parse(group) })
      }
    >
      <Select
        {...form.register('purpose')}
        label="What is it?"
        hint="It goes to those who asked for this."
        choices={(['news', 'events'] as const).map((value) => ({
          value,
          words: consentQuestions[value],
        }))}
      />
      {groups.length === 0 ? null : (
        <Select
          {...form.register('group')}
          label="For whom?"
          choices={[
            { value: '', words: 'All who asked for it' },
            ...groups.map(({ id, name }) => ({
              value: String(id),
              words: `Those of them in “${name}”`,
            })),
          ]}
        />
      )}
      <Field
        {...form.register('subject')}
        label="Subject"
        autoComplete="off"
        error={wrongWith(form, 'subject')}
      />
      <TextField
        {...form.register('words')}
        label="Words"
        hint="As you would say it on the phone: some readers are called. How to stop these messages is added for you."
        rows={14}
        error={wrongWith(form, 'words')}
      />
    </Form>
  )
}

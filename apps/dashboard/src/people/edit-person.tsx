import { creditKinds, line, seenBy, seenByWords, type CreditKind } from '@cuppa/domain'
import { Button, Field, Select } from '@cuppa/ui'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { Person } from './person-page.tsx'

export const creditWords: Record<CreditKind, string> = {
  named: 'By their name',
  pseudonym: 'By another name',
  group: 'As a group',
  'not-named': 'Not named',
}

const Values = z.strictObject({
  name: line(200, 1),
  creditKind: z.enum(creditKinds),
  creditName: line(200),
  seenBy: z.enum(seenBy),
})

/** Changes who somebody is and how they want to be named, on their word. */
export function EditPerson({ person }: { readonly person: Person }) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <div>
        <Button look="quiet" onClick={() => setOpen(true)}>
          Change this
        </Button>
      </div>
    )
  }
  return <EditForm person={person} onClose={() => setOpen(false)} />
}

interface EditFormProps {
  readonly person: Person
  readonly onClose: () => void
}

function EditForm({ person, onClose }: EditFormProps) {
  // What was read when the form was opened: a change that somebody else made since is not overwritten.
  const [base] = useState(person)
  const act = useAct(trpc.people.update.mutationOptions(), 'The change is saved')
  const form = useZodForm(
    Values,
    {
      name: base.name,
      creditKind: base.creditKind,
      creditName: base.creditName ?? '',
      seenBy: base.seenBy,
    },
    { name: 'Name', creditName: 'Name in public' },
  )
  const isNamed = form.watch('creditKind') !== 'not-named'
  return (
    <Form
      form={form}
      send="Save"
      onCancel={onClose}
      onSend={async (values) => {
        await act.run({ ...values, personId: base.id, revision: base.revision })
        onClose()
      }}
    >
      <Field
        {...form.register('name')}
        label="Name"
        hint="As the team calls them. It is not shown in public."
        autoComplete="off"
        error={wrongWith(form, 'name')}
      />
      <Select
        {...form.register('creditKind')}
        label="How do they want to be named in public?"
        choices={creditKinds.map((value) => ({ value, words: creditWords[value] }))}
      />
      {isNamed ? (
        <Field
          {...form.register('creditName')}
          label="Name in public"
          autoComplete="off"
          error={wrongWith(form, 'creditName')}
        />
      ) : null}
      <Select
        {...form.register('seenBy')}
        label="Who may see them in the list of people?"
        choices={seenBy.map((value) => ({ value, words: seenByWords[value] }))}
      />
    </Form>
  )
}

import { line, type PersonId } from '@cuppa/domain'
import { Field, Prose } from '@cuppa/ui'
import { useState } from 'react'
import { z } from 'zod'

import { type client, trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { sayMoment } from '../parts/moment.ts'
import { Empty } from '../parts/page.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'

const Purpose = z.strictObject({ purpose: line(200, 1) })

type Opened = Awaited<ReturnType<typeof client.people.openNeeds.mutate>>

/** What somebody keeps with us of what they need: it opens for a reason, which they can read. */
export function KeptNeeds({ personId }: { readonly personId: PersonId }) {
  const act = useAct(trpc.people.openNeeds.mutationOptions(), 'What they need is shown')
  const form = useZodForm(Purpose, { purpose: '' }, { purpose: 'What do you look for' })
  const [opened, setOpened] = useState<Opened | null>(null)
  const mayNot = useWhyNot('needs')
  if (opened?.words === '') return <Empty>They keep nothing about this with us.</Empty>
  if (opened)
    return (
      <>
        {opened.statedAt === null ? null : <p className="label">{sayMoment(opened.statedAt)}</p>}
        <Prose text={opened.words} />
      </>
    )
  return (
    <Form
      form={form}
      send="Show what they need"
      why={mayNot}
      onSend={async (values) => setOpened(await act.run({ personId, ...values }))}
    >
      <Field
        {...form.register('purpose')}
        label="What do you need to know it for?"
        hint="They can read this, with your name."
        autoComplete="off"
        error={wrongWith(form, 'purpose')}
      />
    </Form>
  )
}

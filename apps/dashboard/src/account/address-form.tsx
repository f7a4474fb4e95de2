import { line } from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'

const Address = z.strictObject({ email: line(254, 1) })

/** Asks for a link to a new address; nothing changes until it is opened. */
export function AddressForm() {
  const [asked, setAsked] = useState<string | null>(null)
  const act = useAct(trpc.account.askNewAddress.mutationOptions(), 'We sent a link')
  const form = useZodForm(Address, { email: '' }, { email: 'New e-mail address' })
  const send = async (values: z.infer<typeof Address>) => {
    const { email } = await act.run(values)
    setAsked(email)
  }
  return (
    <>
      <Form form={form} send="Send me a link" onSend={send}>
        <Field
          {...form.register('email')}
          label="New e-mail address"
          hint="We send a link to it. You go on with the old one until you open the link."
          type="email"
          autoComplete="email"
          spellCheck={false}
          error={wrongWith(form, 'email')}
        />
      </Form>
      {asked === null ? null : (
        <p role="status">
          {`We sent a link to ${asked}. Open it in this browser within half an hour.`}
        </p>
      )}
    </>
  )
}

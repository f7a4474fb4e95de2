import { line, Role, roles } from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Radios } from '../parts/radios.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { sayRole } from './role-words.ts'

const Invited = z.strictObject({ name: line(120, 1), email: z.email().max(254), role: Role })

/** Asks someone to join the team, by mail, with a role that is fixed here. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const act = useAct(trpc.staff.invite.mutationOptions(), 'The invitation is on its way')
  const form = useZodForm(
    Invited,
    { name: '', email: '', role: 'editor' },
    { name: 'Name', email: 'E-mail', role: 'Role' },
  )
  return (
    <Dialog title="Invite someone" onClose={onClose}>
      <p>They get a link by mail that works for 7 days.</p>
      <Form
        form={form}
        send="Send the invitation"
        onCancel={onClose}
        onSend={async (values) => {
          await act.run(values)
          onClose()
        }}
      >
        <Field
          {...form.register('name')}
          label="Name"
          autoComplete="off"
          spellCheck={false}
          error={wrongWith(form, 'name')}
        />
        <Field
          {...form.register('email')}
          label="E-mail"
          type="email"
          autoComplete="off"
          error={wrongWith(form, 'email')}
        />
        <Radios
          {...form.register('role')}
          legend="What may they do?"
          choices={roles.map((value) => ({ value, words: sayRole(value) }))}
        />
      </Form>
    </Dialog>
  )
}

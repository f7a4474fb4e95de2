import { line } from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useCommunity, useWhyNot } from '../app/session.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { Page } from '../parts/page.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'

const Start = z.strictObject({
  community: line(80, 1),
  name: line(120, 1),
  email: z.email().max(254),
})

/** The very first visit: what the community is called, and who looks after this. */
export function FirstRunPage() {
  const { named, name } = useCommunity()
  const navigate = useNavigate()
  const act = useAct(trpc.community.start.mutationOptions(), 'Your community has its name')
  const form = useZodForm(
    Start,
    { community: name, name: '', email: '' },
    { community: 'Name of the community', name: 'Your name', email: 'Your e-mail' },
  )
  const mayNot = useWhyNot('manage')
  return (
    <Page
      title="Welcome"
      intro="Two things first: what your community is called, and who you are. Everything can be changed later."
    >
      <Form
        form={form}
        send="Start"
        why={
          mayNot ??
          (named ? 'Your community has its name already. Change it in Settings.' : undefined)
        }
        onSend={async (values) => {
          await act.run(values)
          await navigate({ to: '/' })
        }}
      >
        <Field
          {...form.register('community')}
          label="Name of the community"
          autoComplete="organization"
          error={wrongWith(form, 'community')}
        />
        <Field
          {...form.register('name')}
          label="Your name"
          hint="Your team sees it beside what you do."
          autoComplete="name"
          spellCheck={false}
          error={wrongWith(form, 'name')}
        />
        <Field
          {...form.register('email')}
          label="Your e-mail"
          hint="We send your next sign-in links here. There is no password."
          type="email"
          autoComplete="email"
          error={wrongWith(form, 'email')}
        />
      </Form>
    </Page>
  )
}

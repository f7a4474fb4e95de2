import { useNavigate } from '@tanstack/react-router'
import { FormProvider } from 'react-hook-form'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Form } from '../parts/form.tsx'
import { Page } from '../parts/page.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { emptyWhen, emptyWords, NewEvent, nouns, whenFrom, wordsFrom } from './event-values.ts'
import { WhenFields } from './when-fields.tsx'
import { PartFields, TitleFields } from './words-fields.tsx'

/** Writes down one date. It is a draft until somebody publishes it. */
export function NewEventPage() {
  const act = useAct(trpc.event.create.mutationOptions(), 'The event is a draft now')
  const navigate = useNavigate()
  const form = useZodForm(NewEvent, { ...emptyWords, ...emptyWhen }, nouns)
  return (
    <Page
      title="Add an event"
      intro="It starts as a draft that only the team sees. You can change all of it until you publish, and most of it after that."
    >
      <FormProvider {...form}>
        <Form
          form={form}
          send="Save as a draft"
          why={useWhyNot('write')}
          onSend={async (values) => {
            const { slug } = await act.run({ ...wordsFrom(values), ...whenFrom(values) })
            await navigate({ to: '/events/$slug', params: { slug } })
          }}
        >
          <TitleFields />
          <WhenFields />
          <PartFields />
        </Form>
      </FormProvider>
    </Page>
  )
}

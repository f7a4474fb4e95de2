import { useNavigate } from '@tanstack/react-router'
import { FormProvider } from 'react-hook-form'

import { trpc } from '../app/cuppa.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Form } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { ActDialogProps } from './event-acts.tsx'
import { nouns, whenFrom, whenInForm, WhenValues } from './event-values.ts'
import { WhenFields } from './when-fields.tsx'

import styles from './event.module.css'

/** The same words, places and items at another time, as a new draft. */
export function CopyDialog({ event, onClose }: ActDialogProps) {
  const act = useAct(trpc.event.copy.mutationOptions(), 'The copy is a draft now')
  const navigate = useNavigate()
  const when = { ...whenInForm(event.when), startsOn: '', endsOn: '' }
  const form = useZodForm(WhenValues, when, nouns)
  return (
    <Dialog title="Copy to another date" onClose={onClose}>
      <p className={styles['about']}>The copy is a draft. Bookings are not copied.</p>
      <FormProvider {...form}>
        <Form
          form={form}
          send="Make the copy"
          onCancel={onClose}
          onSend={async (values) => {
            const { slug } = await act.run({ eventId: event.id, ...whenFrom(values) })
            onClose()
            await navigate({ to: '/events/$slug', params: { slug } })
          }}
        >
          <WhenFields legend="When is the copy?" />
        </Form>
      </FormProvider>
    </Dialog>
  )
}

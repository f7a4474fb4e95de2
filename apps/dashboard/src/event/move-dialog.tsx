import { FormProvider } from 'react-hook-form'

import { trpc } from '../app/cuppa.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Form } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { ActDialogProps } from './event-acts.tsx'
import { nouns, whenFrom, whenInForm, WhenValues } from './event-values.ts'
import { Told } from './told.tsx'
import { WhenFields } from './when-fields.tsx'

import styles from './event.module.css'

/** Gives an event another time. Those who booked keep their places. */
export function MoveDialog({ event, onClose }: ActDialogProps) {
  const { id: eventId, revision, state, when } = event
  const act = useAct(trpc.event.move.mutationOptions(), 'The event has another time now')
  const form = useZodForm(WhenValues, whenInForm(when), nouns)
  return (
    <Dialog title="Change the time" onClose={onClose}>
      <FormProvider {...form}>
        <Form
          form={form}
          send="Change the time"
          onCancel={onClose}
          onSend={async (values) => {
            await act.run({ eventId, revision, ...whenFrom(values) })
            onClose()
          }}
        >
          <WhenFields />
          {state === 'draft' ? null : (
            <>
              <p className={styles['about']}>
                Everyone who booked keeps their place. The page says what the time was before.
              </p>
              <Told eventId={eventId} />
            </>
          )}
        </Form>
      </FormProvider>
    </Dialog>
  )
}

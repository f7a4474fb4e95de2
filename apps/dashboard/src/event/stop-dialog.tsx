import { prose } from '@cuppa/domain'
import { TextField } from '@cuppa/ui'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { ActDialogProps } from './event-acts.tsx'
import { Told } from './told.tsx'

import styles from './event.module.css'

const Why = z.strictObject({ reason: prose(600) })

interface StopDialogProps extends ActDialogProps {
  readonly how: 'cancel' | 'postpone'
}

const words = {
  cancel: {
    title: 'Cancel the event',
    about:
      'The page stays, and says that it is cancelled and why. You can still hold it after all.',
    done: 'The event is cancelled',
  },
  postpone: {
    title: 'Put the event off',
    about:
      'The page stays, and says that a new date will follow. Everyone who booked keeps their place.',
    done: 'The event is put off',
  },
}

/** Says that an event is not held, or not yet, and why: the reason is for those who wanted to come. */
export function StopDialog({ event, onClose, how }: StopDialogProps) {
  const { id: eventId, revision } = event
  const { title, about, done } = words[how]
  const cancel = useAct(trpc.event.cancel.mutationOptions(), done)
  const postpone = useAct(trpc.event.postpone.mutationOptions(), done)
  const form = useZodForm(Why, { reason: '' }, { reason: 'Why' })
  return (
    <Dialog title={`${title}?`} onClose={onClose}>
      <p className={styles['about']}>{about}</p>
      <Form
        form={form}
        send={title}
        onSend={async ({ reason }) => {
          await (how === 'cancel' ? cancel : postpone).run({ eventId, revision, reason })
          onClose()
        }}
      >
        <TextField
          {...form.register('reason')}
          label="Why?"
          hint="One or two plain sentences. Everyone who wanted to come reads them."
          rows={3}
          error={wrongWith(form, 'reason')}
        />
        <Told eventId={eventId} />
      </Form>
    </Dialog>
  )
}

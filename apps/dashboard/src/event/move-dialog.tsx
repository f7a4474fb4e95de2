import type { SeriesScope } from '@cuppa/domain'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'

import { client, trpc } from '../app/cuppa.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Form } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { timesFrom } from '../series/rule-values.ts'
import type { ActDialogProps } from './event-acts.tsx'
import { ScopeField } from './event-form.tsx'
import { nouns, whenFrom, whenInForm, WhenValues } from './event-values.ts'
import { Told } from './told.tsx'
import { TimeFields, WhenFields } from './when-fields.tsx'

import styles from './event.module.css'

/** Gives an event another time, alone or with other dates of its series. Bookings stay. */
export function MoveDialog({ event, onClose }: ActDialogProps) {
  const [scope, setScope] = useState<SeriesScope>('this')
  const form = useZodForm(WhenValues, whenInForm(event.when), nouns)
  const move = useMove(event, scope)
  return (
    <Dialog title="Change the time" onClose={onClose}>
      <FormProvider {...form}>
        <Form
          form={form}
          send="Change the time"
          onCancel={onClose}
          onSend={async (values) => {
            await move(values)
            onClose()
          }}
        >
          {event.series ? <ScopeField scope={scope} onChoose={setScope} /> : null}
          {scope === 'this' ? <WhenFields /> : <TimeFields />}
          {event.state === 'draft' ? null : <WhoHears event={event} scope={scope} />}
        </Form>
      </FormProvider>
    </Dialog>
  )
}

function WhoHears({ event, scope }: Pick<ActDialogProps, 'event'> & { scope: SeriesScope }) {
  return (
    <>
      <p className={styles['about']}>
        Everyone who booked keeps their place. The page says what the time was before.
      </p>
      {scope === 'this' ? (
        <Told eventId={event.id} />
      ) : (
        <p className={styles['about']}>
          Those who booked one of the other dates are told too. A date whose time was set for it
          alone keeps it.
        </p>
      )}
    </>
  )
}

function useMove({ id: eventId, revision, series }: ActDialogProps['event'], scope: SeriesScope) {
  const one = useAct(trpc.event.move.mutationOptions(), 'The event has another time now')
  const many = useAct(trpc.series.update.mutationOptions(), 'The dates have another time now')
  return async (values: WhenValues) => {
    if (!series || scope === 'this') {
      await one.run({ eventId, revision, ...whenFrom(values) })
      return
    }
    const now = await client.series.edit.query({ seriesId: series.id })
    await many.run({
      seriesId: series.id,
      revision: now.revision,
      scope,
      eventId: scope === 'all' ? null : eventId,
      change: { times: timesFrom(values) },
    })
  }
}

import { prose } from '@cuppa/domain'
import { TextField } from '@cuppa/ui'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { nouns, WhenValues } from '../event/event-values.ts'
import { TimeFields } from '../event/when-fields.tsx'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Radios } from '../parts/radios.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { firstInForm, timesFrom } from './rule-values.ts'
import type { SeriesFormProps } from './series-form.tsx'

import styles from '../event/event.module.css'

/** What can be done with all dates at once. */
export function SeriesActs({ series, mayNot }: SeriesFormProps) {
  const [open, setOpen] = useState<'times' | 'end' | null>(null)
  const mayNotPublish = useWhyNot('publish')
  const close = () => setOpen(null)
  return (
    <>
      <div className={styles['acts']}>
        <ActButton look="quiet" why={mayNot} onClick={() => setOpen('times')}>
          Change the time of day
        </ActButton>
        <ActButton look="quiet" why={mayNotPublish} onClick={() => setOpen('end')}>
          End the series
        </ActButton>
      </div>
      {open === 'times' ? <TimesDialog series={series} onClose={close} /> : null}
      {open === 'end' ? <EndDialog series={series} onClose={close} /> : null}
    </>
  )
}

interface DialogProps extends Pick<SeriesFormProps, 'series'> {
  readonly onClose: () => void
}

function TimesDialog({ series, onClose }: DialogProps) {
  const { id: seriesId, revision } = series
  const act = useAct(trpc.series.update.mutationOptions(), 'The dates have another time now')
  const form = useZodForm(WhenValues, firstInForm(series), nouns)
  return (
    <Dialog title="Change the time of day" onClose={onClose}>
      <FormProvider {...form}>
        <Form
          form={form}
          send="Change the time"
          onCancel={onClose}
          onSend={async (values) => {
            const on = { seriesId, revision, scope: 'all', eventId: null } as const
            await act.run({ ...on, change: { times: timesFrom(values) } })
            onClose()
          }}
        >
          <TimeFields />
          <p className={styles['about']}>
            All dates to come get this time, and those who booked are told. A date whose time was
            set for it alone keeps it.
          </p>
        </Form>
      </FormProvider>
    </Dialog>
  )
}

const EndValues = z.strictObject({ coming: z.enum(['keep', 'cancel']), reason: prose(600) })

function EndDialog({ series, onClose }: DialogProps) {
  const { id: seriesId, revision } = series
  const act = useAct(trpc.series.end.mutationOptions(), 'The series has ended')
  const form = useZodForm(EndValues, { coming: 'keep', reason: '' }, { reason: 'Why' })
  const coming = form.watch('coming')
  return (
    <Dialog title="End the series?" onClose={onClose}>
      <p className={styles['about']}>No more dates are made. What is over stays as it was.</p>
      <Form
        form={form}
        send="End the series"
        onSend={async (values) => {
          await act.run({ seriesId, revision, ...values })
          onClose()
        }}
      >
        <Radios
          {...form.register('coming')}
          legend="What becomes of the dates that are still to come?"
          choices={[
            { value: 'keep', words: 'They are held as planned.' },
            {
              value: 'cancel',
              words: 'They are cancelled, and those who booked are told. Drafts are deleted.',
            },
          ]}
          chosen={coming}
        />
        {coming === 'cancel' ? (
          <TextField
            {...form.register('reason')}
            label="Why?"
            hint="One or two plain sentences. Everyone who wanted to come reads them."
            rows={3}
            error={wrongWith(form, 'reason')}
          />
        ) : null}
      </Form>
    </Dialog>
  )
}

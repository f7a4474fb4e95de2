import { FormProvider } from 'react-hook-form'

import { client, trpc } from '../app/cuppa.ts'
import { fieldsOf } from '../event/as-fields.ts'
import { changeFrom } from '../event/change-from.ts'
import { Saved } from '../event/event-form.tsx'
import { inForm } from '../event/event-values.ts'
import { useWords, type Standing } from '../event/use-words.ts'
import { WordsClash } from '../event/words-clash.tsx'
import { PartFields, TitleFields } from '../event/words-fields.tsx'
import { Form } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import type { Series } from './use-series.ts'

export interface SeriesFormProps {
  readonly series: Series
  readonly mayNot: string | undefined
}

/** What all dates to come have in common. Only what is changed here goes to them; the rest they keep. */
export function SeriesForm({ series, mayNot }: SeriesFormProps) {
  const { id: seriesId } = series
  const update = useAct(trpc.series.update.mutationOptions(), 'The dates are saved')
  const words = useWords({
    start: standingOf(series),
    save: async ({ values, changed, revision }) => {
      const change = changeFrom(values, changed)
      const on = { seriesId, revision, scope: 'all', eventId: null } as const
      return (await update.run({ ...on, change })).revision
    },
    readNow: async () => standingOf(await client.series.edit.query({ seriesId })),
  })
  return (
    <>
      <WordsClash words={words} />
      <FormProvider {...words.form}>
        <Form form={words.form} send="Save for all dates to come" why={mayNot} onSend={words.save}>
          <TitleFields />
          <PartFields />
          {words.isSaved ? <Saved isPublic={series.makes === 'published'} /> : null}
        </Form>
      </FormProvider>
    </>
  )
}

const standingOf = (series: Series): Standing => ({
  fields: fieldsOf(inForm(series)),
  revision: series.revision,
})

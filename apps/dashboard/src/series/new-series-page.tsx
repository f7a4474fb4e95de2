import { useNavigate } from '@tanstack/react-router'
import { FormProvider } from 'react-hook-form'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import {
  emptyWhen,
  emptyWords,
  nouns,
  whenFrom,
  whenValues,
  wordsFrom,
  WordsValues,
} from '../event/event-values.ts'
import { WhenFields } from '../event/when-fields.tsx'
import { PartFields, TitleFields } from '../event/words-fields.tsx'
import { Form } from '../parts/form.tsx'
import { Page } from '../parts/page.tsx'
import { Radios } from '../parts/radios.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { RuleFields } from './rule-fields.tsx'
import { RulePreview } from './rule-preview.tsx'
import {
  emptyRule,
  minutesOf,
  missing,
  missingIn,
  ruleFrom,
  ruleNouns,
  ruleValues,
} from './rule-values.ts'

const NewSeries = WordsValues.extend({
  ...whenValues,
  ...ruleValues,
  makes: z.enum(['draft', 'published']),
})

/** Starts events that come back by a rule, with their next dates in sight before they are made. */
export function NewSeriesPage() {
  const act = useAct(trpc.series.create.mutationOptions(), 'The dates are made')
  const navigate = useNavigate()
  const start = { ...emptyWords, ...emptyWhen, ...emptyRule, makes: 'draft' as const }
  const form = useZodForm(NewSeries, start, { ...nouns, ...ruleNouns, startsOn: 'The first date' })
  const makes = form.watch('makes')
  const mayNotWrite = useWhyNot('write')
  const mayNotPublish = useWhyNot('publish')
  return (
    <Page
      title="Add events that repeat"
      intro="We make the dates of the coming year, and more as time goes on. Each date is an event of its own that you can move or cancel."
    >
      <FormProvider {...form}>
        <Form
          form={form}
          send="Make the dates"
          why={makes === 'draft' ? mayNotWrite : mayNotPublish}
          onSend={async (values) => {
            const field = missingIn(values)
            if (field) {
              form.setError(field, { message: missing[field] })
              return
            }
            const { slug } = await act.run({
              ...wordsFrom(values),
              startsWall: whenFrom(values).startsWall,
              minutes: minutesOf(values),
              zone: values.zone,
              recurrence: ruleFrom(values, values.startsOn),
              makes: values.makes,
            })
            await navigate({ to: '/events/series/$slug', params: { slug } })
          }}
        >
          <TitleFields />
          <WhenFields legend="When is the first one?" />
          <RuleFields />
          <RulePreview />
          <PartFields />
          <Radios
            {...form.register('makes')}
            legend="Who sees the dates?"
            choices={[
              { value: 'draft', words: 'The team first. Each date is published by itself.' },
              { value: 'published', words: 'Everyone, as soon as they are made.' },
            ]}
            chosen={makes}
          />
        </Form>
      </FormProvider>
    </Page>
  )
}

import { sayRule } from '@cuppa/domain'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { z } from 'zod'

import { client } from '../app/cuppa.ts'
import { nouns, whenFrom, whenValues } from '../event/event-values.ts'
import { WhenFields } from '../event/when-fields.tsx'
import { Form } from '../parts/form.tsx'
import { Empty, Page } from '../parts/page.tsx'
import { useZodForm } from '../parts/use-zod-form.ts'
import { BackToSeries, OneSeries } from './one-series.tsx'
import { RuleChange, type Wanted } from './rule-change.tsx'
import { RuleFields } from './rule-fields.tsx'
import { RulePreview } from './rule-preview.tsx'
import {
  firstInForm,
  minutesOf,
  missing,
  missingIn,
  ruleFrom,
  ruleInForm,
  ruleNouns,
  ruleValues,
} from './rule-values.ts'
import type { SeriesNow } from './use-series.ts'

import styles from '../event/event.module.css'

const route = getRouteApi('/events/series/$slug/rule')

/** Gives a series another rule from a day on, with all that this does in sight before it is done. */
export function SeriesRulePage() {
  const { slug } = route.useParams()
  return (
    <OneSeries slug={slug}>
      {(now) => (now.series.ended ? <Ended {...now} /> : <NewRule {...now} />)}
    </OneSeries>
  )
}

const titleOf = ({ title }: SeriesNow['series']) => `${title}: change the rule`

function Ended({ series }: SeriesNow) {
  return (
    <Page title={titleOf(series)}>
      <Empty>This series has ended, so it follows no rule any more.</Empty>
      <BackToSeries slug={series.slug} />
    </Page>
  )
}

const Values = z.strictObject({ ...whenValues, ...ruleValues })

function NewRule({ series, coming, mayNot }: SeriesNow) {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const form = useZodForm(Values, startOf(series, coming), {
    ...nouns,
    ...ruleNouns,
    startsOn: 'The first date',
  })
  return (
    <Page
      title={titleOf(series)}
      intro={`Now it is: ${sayRule(series.recurrence, series.startsWall, coming[0]?.when.startsWall)}. Nothing changes before you have seen what becomes of each date.`}
    >
      <BackToSeries slug={series.slug} />
      {wanted ? (
        <RuleChange
          series={series}
          mayNot={mayNot}
          wanted={wanted}
          onBack={() => setWanted(null)}
        />
      ) : (
        <FormProvider {...form}>
          <Form
            form={form}
            send="See what would change"
            why={mayNot}
            onSend={async (values) => {
              const field = missingIn(values)
              if (field) {
                form.setError(field, { message: missing[field] })
                return
              }
              const { startsWall, zone } = whenFrom(values)
              const recurrence = ruleFrom(values, values.startsOn)
              const rule = { startsWall, minutes: minutesOf(values), zone, recurrence }
              const preview = await client.series.previewRule.query({
                seriesId: series.id,
                ...rule,
              })
              setWanted({ rule, preview })
            }}
          >
            <WhenFields legend="When is the first one by the new rule?" />
            <p className={`field-hint ${styles['about']}`}>
              Dates before that day stay as they are, and so do dates that are over.
            </p>
            <RuleFields />
            <RulePreview />
          </Form>
        </FormProvider>
      )}
    </Page>
  )
}

/** The rule as it is now, from its next date on. */
function startOf(series: SeriesNow['series'], coming: SeriesNow['coming']) {
  const day = coming[0]?.when.startsWall.slice(0, 10) ?? series.startsWall.slice(0, 10)
  const { minutes, zone } = series
  const startsWall = `${day}${series.startsWall.slice(10)}`
  return { ...firstInForm({ startsWall, minutes, zone }), ...ruleInForm(series.recurrence) }
}

import type { Mode } from '@cuppa/domain'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { z } from 'zod'

import {
  AboutKept,
  KeptFields,
  keptFrom,
  keptInForm,
  keptNouns,
  keptValues,
} from '../event/kept-fields.tsx'
import { Form } from '../parts/form.tsx'
import { useZodForm } from '../parts/use-zod-form.ts'
import { BeforeFields, beforeInForm, BeforeValues } from './before-fields.tsx'
import { DatesSaved, type SeriesSetProps } from './series-set.tsx'

const Values = z.strictObject({ ...keptValues, until: BeforeValues })
const nouns = { ...keptNouns, 'until.days': 'How many days before', 'until.at': 'Until what time' }

/** Places that each date keeps, for a while, for people who have not been before. */
export function SeriesKeptForm({
  series,
  mayNot,
  save,
  offered,
}: SeriesSetProps & { readonly offered: readonly Mode[] }) {
  const { kept, zone } = series
  const [left, setLeft] = useState<number | null>(null)
  const start = { ...keptInForm(kept), until: beforeInForm(kept[0]?.until, 2) }
  const form = useZodForm(Values, start, nouns)
  if (offered.length === 0) return <p>Say first how people can take part.</p>
  return (
    <FormProvider {...form}>
      <Form
        form={form}
        send="Save the rule for places"
        why={mayNot}
        onSend={async ({ until, ...counts }) => {
          setLeft(null)
          setLeft(await save({ kept: keptFrom(counts, { offered, until }) }))
        }}
      >
        <AboutKept />
        <KeptFields offered={offered} />
        <BeforeFields
          name="until"
          days="Kept until how many days before"
          at="Kept until what time"
          zone={zone}
        />
        <DatesSaved left={left} />
      </Form>
    </FormProvider>
  )
}

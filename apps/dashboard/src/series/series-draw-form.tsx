import { sayCount, sayTime, type BeforeStart } from '@cuppa/domain'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { z } from 'zod'

import { AboutDraw } from '../event/draw-form.tsx'
import { Form } from '../parts/form.tsx'
import { useZodForm } from '../parts/use-zod-form.ts'
import { BeforeFields, beforeInForm, BeforeValues } from './before-fields.tsx'
import { DatesSaved, type SeriesSetProps } from './series-set.tsx'

const Values = z.strictObject({ draw: BeforeValues })
const Nothing = z.strictObject({})
const nouns = { 'draw.days': 'How many days before', 'draw.at': 'At what time' }

/** Lets chance give the places of each date, or says how it stands with that. */
export function SeriesDrawForm(props: SeriesSetProps) {
  const [left, setLeft] = useState<number | null>(null)
  const { draw } = props.series
  const save = async (change: { readonly draw: BeforeStart | null }) => {
    setLeft(null)
    const count = await props.save(change)
    setLeft(count)
    return count
  }
  return (
    <>
      {draw ? <Standing {...props} save={save} draw={draw} /> : <Choose {...props} save={save} />}
      <DatesSaved left={left} />
    </>
  )
}

interface DrawProps extends Pick<SeriesSetProps, 'series' | 'mayNot'> {
  readonly save: (change: { readonly draw: BeforeStart | null }) => Promise<number>
}

function Standing({ mayNot, save, draw: { days, at } }: DrawProps & { draw: BeforeStart }) {
  const form = useZodForm(Nothing, {})
  const [hour = 0, minute = 0] = at.split(':').map(Number)
  const day = days === 0 ? 'on its day' : `${sayCount(days, 'day', 'days')} before it`
  return (
    <Form
      form={form}
      send="Do not draw the places"
      why={mayNot}
      onSend={() => save({ draw: null })}
    >
      <p>{`The list of each date closes ${day}, at ${sayTime({ hour, minute })}. Then its places are drawn.`}</p>
    </Form>
  )
}

function Choose({ series: { zone }, mayNot, save }: DrawProps) {
  const form = useZodForm(Values, { draw: beforeInForm(undefined, 3) }, nouns)
  return (
    <FormProvider {...form}>
      <Form form={form} send="Draw the places" why={mayNot} onSend={save}>
        <AboutDraw />
        <BeforeFields
          name="draw"
          days="Drawn how many days before"
          at="Drawn at what time"
          zone={zone}
        />
      </Form>
    </FormProvider>
  )
}

import { Field, Select } from '@cuppa/ui'
import { useFormContext } from 'react-hook-form'

import { wrongWith } from '../parts/form.tsx'
import { Group } from '../parts/group.tsx'
import type { WhenValues } from './event-values.ts'
import { zoneChoices } from './zones.ts'

import styles from './event.module.css'

/** When it is held, as the clock on the wall shows it there. */
export function WhenFields({ legend = 'When is it?' }: { readonly legend?: string }) {
  const form = useFormContext<WhenValues>()
  const { getValues, setValue } = form
  return (
    <Group legend={legend}>
      <div className={styles['pair']}>
        <Field
          {...form.register('startsOn', {
            onChange: () => {
              // Most events end on the day they start.
              const { startsOn, endsOn } = getValues()
              if (endsOn < startsOn) setValue('endsOn', startsOn)
            },
          })}
          label="First day"
          type="date"
          error={wrongWith(form, 'startsOn')}
        />
        <TimeField name="startsAt" label="Start" />
        <Field
          {...form.register('endsOn')}
          label="Last day"
          type="date"
          error={wrongWith(form, 'endsOn')}
        />
        <TimeField name="endsAt" label="End" />
      </div>
      <ZoneField />
    </Group>
  )
}

/** A time of day on the wall. */
function TimeField(props: { readonly name: 'startsAt' | 'endsAt'; readonly label: string }) {
  const { name, label } = props
  const form = useFormContext<WhenValues>()
  return <Field {...form.register(name)} label={label} type="time" error={wrongWith(form, name)} />
}

function ZoneField() {
  const { register, getValues } = useFormContext<WhenValues>()
  return (
    <Select
      {...register('zone')}
      label="Where the clock is"
      hint="The event stays at this time, also when the clocks change."
      choices={zoneChoices(getValues('zone'))}
    />
  )
}

/** The time of day alone, where the days stay. */
export function TimeFields() {
  return (
    <Group legend="At what time of day?">
      <div className={styles['pair']}>
        <TimeField name="startsAt" label="Start" />
        <TimeField name="endsAt" label="End" />
      </div>
      <ZoneField />
    </Group>
  )
}

import { CalendarDate, sayOrdinal, weekdays } from '@cuppa/domain'
import { Field, Select } from '@cuppa/ui'
import { useFormContext } from 'react-hook-form'

import { wrongWith } from '../parts/form.tsx'
import { Group } from '../parts/group.tsx'
import { Radios } from '../parts/radios.tsx'
import { Tick } from '../parts/tick.tsx'
import { dayOfMonth, type RuleInput, type RuleValues } from './rule-values.ts'

import styles from '../event/event.module.css'

type Input = RuleInput & { readonly startsOn: string }

/** How often, on which days and until when, each asked only where it matters. */
export function RuleFields() {
  const form = useFormContext<Input>()
  const freq = form.watch('freq')
  return (
    <Group legend="How often is it?">
      <Select
        {...form.register('freq')}
        label="It repeats"
        choices={[
          { value: 'daily', words: 'By the day' },
          { value: 'weekly', words: 'By the week' },
          { value: 'monthly', words: 'By the month' },
          { value: 'yearly', words: 'By the year' },
        ]}
      />
      <Field
        {...form.register('interval')}
        label={`Every how many ${units[freq]}?`}
        hint="1 is each of them, 2 is every other one."
        inputMode="numeric"
        autoComplete="off"
        error={wrongWith(form, 'interval')}
      />
      {freq === 'weekly' ? <Weekdays /> : null}
      {freq === 'monthly' ? <DayOfMonth /> : null}
      <Ends />
    </Group>
  )
}

const units: Record<RuleValues['freq'], string> = {
  daily: 'days',
  weekly: 'weeks',
  monthly: 'months',
  yearly: 'years',
}

const named = (day: string) => `${day.charAt(0).toUpperCase()}${day.slice(1)}`

function Weekdays() {
  const form = useFormContext<Input>()
  const wrong = wrongWith(form, 'weekdays')
  return (
    <fieldset className={styles['ticks']} id="weekdays" tabIndex={-1}>
      <legend>On which days?</legend>
      {wrong ? <p className="field-error">{wrong}</p> : null}
      {weekdays.map((day) => (
        <Tick key={day} value={day} {...form.register('weekdays')}>
          {named(day)}
        </Tick>
      ))}
    </fieldset>
  )
}

/** Said of the first date, once it is known. */
function DayOfMonth() {
  const form = useFormContext<Input>()
  const first = CalendarDate.safeParse(form.watch('startsOn')).data
  return (
    <Select
      {...form.register('monthlyOn')}
      label="On which day of the month?"
      hint="The choices follow the first date."
      choices={(['nth', 'last', 'day', 'last-day'] as const).map((value) => ({
        value,
        words: dayWords(value, first),
      }))}
    />
  )
}

function dayWords(how: RuleValues['monthlyOn'], first: CalendarDate | undefined): string {
  if (how === 'last-day') return 'The last day of the month'
  if (first === undefined) return unknownDay[how]
  const on = dayOfMonth(how, first)
  if ('day' in on) return `The ${sayOrdinal(on.day)} of the month`
  const which = on.nth === -1 ? 'last' : sayOrdinal(on.nth)
  return `The ${which} ${named(on.weekday)} of the month`
}

const unknownDay = {
  nth: 'The same day of the week, counted from the start of the month',
  last: 'The last such day of the week in the month',
  day: 'The same number',
}

function Ends() {
  const form = useFormContext<Input>()
  const ends = form.watch('ends')
  return (
    <>
      <Radios
        {...form.register('ends')}
        legend="When does it end?"
        choices={[
          { value: 'never', words: 'It goes on' },
          { value: 'count', words: 'After a number of dates' },
          { value: 'until', words: 'After a day' },
        ]}
        chosen={ends}
      />
      {ends === 'count' ? (
        <Field
          {...form.register('times')}
          label="How many dates?"
          hint="200 at most."
          inputMode="numeric"
          autoComplete="off"
          error={wrongWith(form, 'times')}
        />
      ) : null}
      {ends === 'until' ? (
        <Field
          {...form.register('until')}
          label="The last day"
          type="date"
          error={wrongWith(form, 'until')}
        />
      ) : null}
    </>
  )
}

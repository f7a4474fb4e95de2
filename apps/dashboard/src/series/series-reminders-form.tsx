import { defaultReminders, ReminderTime, reminderTimes, reminderWords } from '@cuppa/domain'
import { useState } from 'react'
import { z } from 'zod'

import { Form } from '../parts/form.tsx'
import { Group } from '../parts/group.tsx'
import { Tick } from '../parts/tick.tsx'
import { useZodForm } from '../parts/use-zod-form.ts'
import { DatesSaved, type SeriesSetProps } from './series-set.tsx'

const Values = z.record(ReminderTime, z.boolean())

/** When people who have a place are reminded of each date. */
export function SeriesRemindersForm({ series, mayNot, save }: SeriesSetProps) {
  const [left, setLeft] = useState<number | null>(null)
  const chosen = series.reminders ?? defaultReminders
  const form = useZodForm(Values, {
    week: chosen.includes('week'),
    day: chosen.includes('day'),
    'two-hours': chosen.includes('two-hours'),
  })
  return (
    <Form
      form={form}
      send="Save the reminders"
      why={mayNot}
      onSend={async (wanted) => {
        setLeft(null)
        setLeft(await save({ reminders: reminderTimes.filter((time) => wanted[time]) }))
      }}
    >
      <Group legend="Remind people who have a place">
        {reminderTimes.map((time) => (
          <Tick key={time} {...form.register(time)}>
            {reminderWords[time]}
          </Tick>
        ))}
      </Group>
      <DatesSaved left={left} />
    </Form>
  )
}

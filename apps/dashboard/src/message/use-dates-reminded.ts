import type { ReminderPlan, ReminderTime, SeriesScope } from '@cuppa/domain'

import { client } from '../app/cuppa.ts'
import { useAct } from '../parts/use-act.ts'

interface Wanted {
  readonly scope: SeriesScope
  readonly reminders: ReminderTime[]
}

/** Reminds people of more dates of a series than one. */
export function useDatesReminded({ eventId, seriesId }: ReminderPlan[number]) {
  return useAct(
    {
      mutationFn: async ({ scope, reminders }: Wanted) => {
        if (!seriesId) return
        const { revision } = await client.series.edit.query({ seriesId })
        const on = { seriesId, revision, scope, eventId }
        await client.series.update.mutate({ ...on, change: { reminders } })
      },
    },
    'The reminders are saved',
  )
}

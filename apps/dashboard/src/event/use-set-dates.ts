import type { EventDraftView, SeriesScope } from '@cuppa/domain'

import { client, trpc } from '../app/cuppa.ts'
import { useAct } from '../parts/use-act.ts'

export type SettingsChange = Pick<
  Parameters<typeof client.series.update.mutate>[0]['change'],
  'questions' | 'reminders' | 'kept' | 'draw'
>

/**
 * Gives other dates of a series what one has. It is set for that one first: its own verb refuses what
 * somebody else has changed in the meantime. Answers how many dates could not take it.
 */
export function useSetDates({ id: eventId, series }: Pick<EventDraftView, 'id' | 'series'>) {
  const { run } = useAct(trpc.series.update.mutationOptions(), 'The dates are saved')
  return async (scope: SeriesScope, change: SettingsChange): Promise<number> => {
    if (!series || scope === 'this') return 0
    const { revision } = await client.series.edit.query({ seriesId: series.id })
    return (await run({ seriesId: series.id, revision, scope, eventId, change })).left
  }
}

import type { EventDraftView, SeriesScope } from '@cuppa/domain'

import { client, trpc } from '../app/cuppa.ts'
import { useAct } from '../parts/use-act.ts'
import { fieldsOf } from './as-fields.ts'
import { changeFrom } from './change-from.ts'
import { inForm, wordsFrom } from './event-values.ts'
import type { WordsHome } from './use-words.ts'

/**
 * Where the words of an event are saved: on this date alone, or on others of its series too. Those
 * get only what was changed here, and keep the rest of their own.
 */
export function useSaveEvent(
  { id: eventId, series }: EventDraftView,
  scope: SeriesScope,
): Omit<WordsHome, 'start'> {
  const update = useAct(trpc.event.update.mutationOptions(), 'The event is saved')
  const updateAll = useAct(trpc.series.update.mutationOptions(), 'The dates are saved')
  const readNow = () => client.event.edit.query({ eventId })
  return {
    save: async ({ values, changed, revision }) => {
      if (!series || scope === 'this') {
        return (await update.run({ eventId, revision, ...wordsFrom(values) })).revision
      }
      const now = await readNow()
      // The series knows nothing of this date's own revision: an older one is refused by its own verb.
      if (now.revision !== revision) await update.run({ eventId, revision, ...wordsFrom(values) })
      const change = changeFrom(values, changed)
      if (Object.keys(change).length === 0) return revision
      const { revision: ofSeries } = await client.series.edit.query({ seriesId: series.id })
      await updateAll.run({
        seriesId: series.id,
        revision: ofSeries,
        scope,
        eventId: scope === 'all' ? null : eventId,
        change,
      })
      return (await readNow()).revision
    },
    readNow: async () => {
      const now = await readNow()
      return { fields: fieldsOf(inForm(now)), revision: now.revision }
    },
  }
}

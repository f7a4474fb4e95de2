import {
  BeforeStart,
  type KnownRefusal,
  momentBefore,
  refuseDraw,
  refuseKeeping,
  refuseQuestions,
  Reminders,
  SeriesKept,
  SeriesQuestion,
  type When,
} from '@cuppa/domain'
import { z } from 'zod'

import type { SeriesPlan } from './series-plan.ts'
import type { SeriesRow } from './series.queries.ts'

/** What each date of a series asks, how it reminds, and which places it keeps or draws. */
export const SeriesSettings = z.strictObject({
  questions: z.array(SeriesQuestion),
  /** `null`: as for an event that nobody chose it for. */
  reminders: Reminders.nullable(),
  kept: z.array(SeriesKept),
  /** When the list of each draw closes; `null`: first come, first served. */
  draw: BeforeStart.nullable(),
})
export type SeriesSettings = z.infer<typeof SeriesSettings>

/** What is left out stays as it is. */
export type SettingsChange = {
  readonly [Key in keyof SeriesSettings]?: SeriesSettings[Key] | undefined
}

export const settingsOf = ({
  questions,
  reminders,
  kept,
  draw,
}: Pick<SeriesRow, keyof SeriesSettings>): SeriesSettings =>
  SeriesSettings.parse({ questions, reminders, kept, draw })

export const settingsColumns = ({ questions, reminders, kept, draw }: SettingsChange) => ({
  ...(questions && { questions: JSON.stringify(questions) }),
  ...(reminders !== undefined && { reminders: reminders && JSON.stringify(reminders) }),
  ...(kept && { kept: JSON.stringify(kept) }),
  ...(draw !== undefined && { draw: draw && JSON.stringify(draw) }),
})

interface OfSeries extends Pick<SeriesPlan, 'places'> {
  /** Of its first date; all others are like it. */
  readonly when: When
  readonly settings: SeriesSettings
}

/** Long before any date, so that only what holds for all of them is judged. */
const longAgo = '0001-01-01T00:00:00.000Z'

/** May the dates of a series be set like this, for all that is the same in each of them? */
export function refuseSettings(
  { questions, kept, draw }: SettingsChange,
  { when, places, settings }: OfSeries,
): KnownRefusal | undefined {
  const then = { now: longAgo, startsAt: when.startsAt }
  return (
    refuseBoth({ ...settings, ...given(kept, draw) }) ??
    (questions && refuseQuestions(questions)) ??
    (kept && refuseKeeping(keptOn(when, kept), { ...then, places })) ??
    (draw ? refuseDrawOf(places, momentBefore(when, draw), then) : undefined)
  )
}

const given = (kept: SettingsChange['kept'], draw: SettingsChange['draw']) => ({
  ...(kept && { kept }),
  ...(draw !== undefined && { draw }),
})

/** Places are drawn or kept. */
function refuseBoth({ kept, draw }: SeriesSettings): KnownRefusal | undefined {
  if (kept.length === 0 || !draw) return undefined
  return { kind: 'rule', code: 'booking/draw-and-kept', data: {} }
}

export const keptOn = (when: When, kept: readonly SeriesKept[]) =>
  kept.map((one) => ({ ...one, until: momentBefore(when, one.until) }))

function refuseDrawOf(
  places: SeriesPlan['places'],
  closesAt: string,
  then: { readonly now: string; readonly startsAt: string },
): KnownRefusal | undefined {
  const capacity = places.find((one) => one.capacity !== null)?.capacity ?? null
  return refuseDraw({ closesAt, outside: null }, { capacity, taken: 0, kept: null }, then)
}

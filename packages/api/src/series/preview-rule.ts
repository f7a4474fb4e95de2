import { EventId, EventSlug, EventState, RuleFate, SeriesId, When } from '@cuppa/domain'
import { z } from 'zod'

import { Reach } from '../booking/read-reach.ts'
import { readDates } from '../event/lock-event.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { noSuchSeries, refuseEnded } from './lock-series.ts'
import { newRule, ruledBy } from './rule-of.ts'
import { findSeries } from './series.queries.ts'

export const PreviewRule = z.strictObject({ seriesId: SeriesId, ...newRule })
export type PreviewRule = z.infer<typeof PreviewRule>

export const RulePreview = z.strictObject({
  /** Dates that the new rule makes. */
  make: z.array(When),
  /** Those that are to come from its first day on, in order. */
  dates: z.array(
    z.strictObject({
      eventId: EventId,
      slug: EventSlug,
      title: z.string(),
      state: EventState,
      when: When,
      fate: RuleFate,
      /** What the team may decide; one alone is no choice. */
      choices: z.array(RuleFate),
      /** Its time by the new rule, where that is another one. */
      to: When.nullable(),
      /** Who hears of it if it is moved or cancelled. */
      reach: Reach,
    }),
  ),
})
export type RulePreview = z.infer<typeof RulePreview>

/** What another rule would do with the dates of a series, and whom it would be told to. */
export async function previewRule(scope: ReadScope, input: PreviewRule): Promise<RulePreview> {
  const { seriesId, ...rule } = input
  const series = await findSeries(scope.db, seriesId)
  if (!series) throw noSuchSeries(seriesId)
  refuseEnded(series)
  const all = await readDates(scope, seriesId)
  const { plan, byId, reach } = await ruledBy(scope, { series, all }, { rule, decisions: [] })
  const dates = plan.dates.flatMap(({ id, fate, choices, to }) => {
    const event = byId.get(id)
    if (!event) return []
    const { slug, title, state, when } = event
    return [
      { eventId: id, slug, title, state, when, fate, choices: [...choices], to, reach: reach(id) },
    ]
  })
  return {
    make: plan.make.map(({ when }) => when),
    dates: dates.toSorted((one, other) => (one.when.startsAt < other.when.startsAt ? -1 : 1)),
  }
}

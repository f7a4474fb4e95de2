import { inTransaction, recordChange } from '@cuppa/db'
import { type CalendarDate, moved, prose, type RuledDate } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { tellSource } from '../event/change-told.ts'
import { lockDates, type LockedEvent, lockPlacesOf } from '../event/lock-event.ts'
import { writeDecision } from '../event/write-decision.ts'
import { changeEvent } from '../event/write-event.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellMove } from '../message/tell-everyone.ts'
import { letGo } from './let-go.ts'
import { type ChangedSeries, lockSeries, onSeries } from './lock-series.ts'
import { addDate } from './make-dates.ts'
import { Decisions, newRule, type NewRule, type Ruled, ruledBy } from './rule-of.ts'
import { planOf } from './series-plan.ts'
import { settingsOf } from './series-settings.ts'
import type { SeriesRow } from './series.queries.ts'
import { settingsChosen } from './set-for-date.ts'

export const ChangeRule = z.strictObject({
  ...onSeries,
  ...newRule,
  /** For dates that are booked or were edited alone; those that are left out stay as they are. */
  decisions: Decisions,
  /** Told with every date that is cancelled. */
  reason: prose(600),
})
export type ChangeRule = z.infer<typeof ChangeRule>

/**
 * Lets a series follow another rule from a day on. What somebody has booked, or what was edited alone,
 * stays as a date of its own unless the team decided otherwise; the rest follows the new rule.
 */
export async function changeRule(scope: Scope, input: ChangeRule): Promise<ChangedSeries> {
  demand(scope, 'write')
  const { seriesId, startsWall, minutes, zone, recurrence, decisions, reason } = input
  const rule = { startsWall, minutes, zone, recurrence }
  return inTransaction(scope.db, async (tx) => {
    const within = { ...scope, db: tx }
    const series = await lockSeries(within, input)
    const all = await lockDates(within, seriesId)
    const isSeen = series.makes === 'published' || all.some(({ state }) => state !== 'draft')
    await demandStill(tx, scope, isSeen ? 'publish' : 'write')
    const ruled = await ruledBy(within, { series, all }, { rule, decisions })
    await lockPlacesOf(within, all)
    const changed = await changeDates(within, ruled, reason)
    await makeDates(within, series, ruled)
    const revision = await setRule(within, series, { rule, upTo: ruled.upTo })
    if (isSeen) await recordChange(tx, ['events'])
    const made = ruled.plan.make.length
    await recordAudit(tx, scope, {
      command: 'series.changeRule',
      subject: { kind: 'series', id: seriesId },
      why: reason,
      facts: { title: series.title, on: startsWall.slice(0, 10), dates: changed, made },
    })
    return { seriesId, revision, dates: changed + made, left: 0 }
  })
}

/** Answers how many were moved, cancelled or deleted. */
async function changeDates(scope: Scope, { plan, byId }: Ruled, reason: string): Promise<number> {
  let changed = 0
  for (const date of plan.dates) {
    const event = byId.get(date.id)
    if (!event) continue
    if (date.fate === 'stays') await letStay(scope, event)
    if (date.fate === 'moves') await move(scope, event, date)
    if (date.fate === 'goes') await letGo(scope, event, reason)
    if (date.fate === 'moves' || date.fate === 'goes') changed += 1
  }
  return changed
}

/** From now on it is a date of its own: a new time of its series leaves it. */
async function letStay(scope: Scope, event: LockedEvent): Promise<void> {
  if (!event.standsAlone) await changeEvent(scope, event, { stands_alone: true })
}

async function move(scope: Scope, event: LockedEvent, { to }: RuledDate): Promise<void> {
  const decision = to ? moved(event, to) : undefined
  if (!decision) return
  await writeDecision(scope, event, { decision, columns: { stands_alone: false } })
  if (event.state === 'draft') return
  await tellMove(scope, event, decision.when)
  await tellSource(scope, { ...event, when: decision.when })
}

async function makeDates(scope: Scope, series: SeriesRow, { plan: { make } }: Ruled) {
  const plan = await planOf(scope.db, series)
  const settings = settingsChosen(settingsOf(series))
  for (const date of make) await addDate(scope, { series, plan, settings, date })
}

async function setRule(
  scope: Scope,
  { id, revision }: SeriesRow,
  { rule, upTo }: { readonly rule: NewRule; readonly upTo: CalendarDate },
): Promise<number> {
  await scope.db
    .updateTable('event_series')
    .set({
      zone: rule.zone,
      starts_wall: rule.startsWall,
      minutes: rule.minutes,
      recurrence: JSON.stringify(rule.recurrence),
      made_until: upTo,
      revision: revision + 1,
      changed_at: scope.now(),
      changed_by: actorId(scope.actor),
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirstOrThrow()
  return revision + 1
}

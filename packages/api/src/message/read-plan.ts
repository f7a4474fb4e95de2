import { defaultReminders, type ReminderPlan } from '@cuppa/domain'

import { whenOfRow } from '../event/read-events.ts'
import { demand } from '../kernel/permission.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { listPlanned, remindersOf } from './remind.queries.ts'

/** How many events ahead the team plans reminders for at most. */
const most = 50

/** The events that come next, with when people are reminded of each. */
export async function readPlan(scope: ReadScope): Promise<ReminderPlan> {
  demand(scope, 'read')
  const rows = await listPlanned(scope.db, scope.now(), most)
  return rows.map(({ eventId, seriesId, revision, slug, title, times, people, ...row }) => ({
    eventId,
    seriesId,
    revision,
    slug,
    title,
    when: whenOfRow(row),
    reminders: times === null ? defaultReminders : remindersOf(times),
    people,
  }))
}

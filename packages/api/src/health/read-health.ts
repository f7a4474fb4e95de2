import { type HealthMonth, shownCount } from '@cuppa/domain'

import type { ReadScope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import {
  countCame,
  countContributed,
  countFirstTime,
  countJoined,
  type InMonth,
} from './health.queries.ts'

const months = 12

/** The last twelve months, this one included, the latest last. */
export async function readHealth(scope: ReadScope): Promise<HealthMonth[]> {
  const { db, now } = scope
  const day = today(scope)
  const wanted = monthsUntil(day.slice(0, 7))
  const stretch = { from: `${wanted[0] ?? ''}-01`, to: day, now: now() }
  const [joined, came, firstTime, contributed] = await Promise.all([
    countJoined(db, stretch),
    countCame(db, stretch),
    countFirstTime(db, stretch),
    countContributed(db, stretch),
  ])
  const waiting = joined.map((row) => ({ month: row.month, people: row.waiting }))
  return wanted.map((month) => ({
    month,
    joined: shownIn(month, joined),
    came: shownIn(month, came),
    firstTime: shownIn(month, firstTime),
    contributed: shownIn(month, contributed),
    waiting: shownIn(month, waiting),
  }))
}

const shownIn = (month: string, rows: readonly InMonth[]) =>
  shownCount(rows.find((row) => row.month === month)?.people ?? 0)

function monthsUntil(last: string): string[] {
  const [year = 0, month = 1] = last.split('-').map(Number)
  return Array.from({ length: months }, (_, index) =>
    new Date(Date.UTC(year, month - months + index, 1)).toISOString().slice(0, 7),
  )
}

import type { CalendarDate, WallTime } from '@cuppa/domain'

import { days, later, minutes } from '../kernel/moments.ts'

/** So many minutes on, as the wall counts them: what clocks do is no part of it. */
export const wallAfter = (wall: WallTime, count: number): WallTime =>
  later(`${wall}:00.000Z`, minutes(count)).slice(0, 16)

export const dayAfter = (date: CalendarDate, count: number): CalendarDate =>
  later(`${date}T00:00:00.000Z`, days(count)).slice(0, 10)

export const minutesBetween = (one: WallTime, other: WallTime): number =>
  (Date.parse(`${other}:00.000Z`) - Date.parse(`${one}:00.000Z`)) / minutes(1)

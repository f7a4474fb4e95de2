import { AttendanceNumbers, EventDay, NeedView } from '@cuppa/domain'
import { z } from 'zod'

import { hostMutation, hostQuery, needsMutation, router, viewerQuery } from '../kernel/trpc.ts'
import {
  ChangeAttendance,
  changeAttendance,
  CountUnnamed,
  countUnnamed,
  UndoAttendance,
  undoAttendance,
} from './change-attendance.ts'
import { CheckIn, checkIn, NotedAttendance, WelcomeWalkIn, welcomeWalkIn } from './check-in.ts'
import { OpenNeeds, openEventNeeds, SayNeedMet, sayNeedMet } from './needs.ts'
import { ReadDay, readDay } from './read-day.ts'
import { ReadNumbers, readNumbers } from './read-numbers.ts'

export const attendanceRouter = router({
  day: hostQuery
    .input(ReadDay)
    .output(EventDay)
    .query(({ ctx, input }) => readDay(ctx, input)),
  numbers: viewerQuery
    .input(ReadNumbers)
    .output(AttendanceNumbers)
    .query(({ ctx, input }) => readNumbers(ctx, input)),
  checkIn: hostMutation
    .input(CheckIn)
    .output(NotedAttendance)
    .mutation(({ ctx, input }) => checkIn(ctx, input)),
  walkIn: hostMutation
    .input(WelcomeWalkIn)
    .output(NotedAttendance)
    .mutation(({ ctx, input }) => welcomeWalkIn(ctx, input)),
  change: hostMutation
    .input(ChangeAttendance)
    .output(z.void())
    .mutation(({ ctx, input }) => changeAttendance(ctx, input)),
  undo: hostMutation
    .input(UndoAttendance)
    .output(z.void())
    .mutation(({ ctx, input }) => undoAttendance(ctx, input)),
  count: hostMutation
    .input(CountUnnamed)
    .output(z.void())
    .mutation(({ ctx, input }) => countUnnamed(ctx, input)),
  /** A mutation, as opening them leaves an entry in the record. */
  openNeeds: needsMutation
    .input(OpenNeeds)
    .output(z.array(NeedView))
    .mutation(({ ctx, input }) => openEventNeeds(ctx, input)),
  needMet: needsMutation
    .input(SayNeedMet)
    .output(z.void())
    .mutation(({ ctx, input }) => sayNeedMet(ctx, input)),
})

import { AttendanceNumbers, EventDay, NeedView } from '@cuppa/domain'
import { z } from 'zod'

import { editorMutation, editorQuery, needsMutation, router, viewerQuery } from '../kernel/trpc.ts'
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
  day: editorQuery
    .input(ReadDay)
    .output(EventDay)
    .query(({ ctx, input }) => readDay(ctx, input)),
  numbers: viewerQuery
    .input(ReadNumbers)
    .output(AttendanceNumbers)
    .query(({ ctx, input }) => readNumbers(ctx, input)),
  checkIn: editorMutation
    .input(CheckIn)
    .output(NotedAttendance)
    .mutation(({ ctx, input }) => checkIn(ctx, input)),
  walkIn: editorMutation
    .input(WelcomeWalkIn)
    .output(NotedAttendance)
    .mutation(({ ctx, input }) => welcomeWalkIn(ctx, input)),
  change: editorMutation
    .input(ChangeAttendance)
    .output(z.void())
    .mutation(({ ctx, input }) => changeAttendance(ctx, input)),
  undo: editorMutation
    .input(UndoAttendance)
    .output(z.void())
    .mutation(({ ctx, input }) => undoAttendance(ctx, input)),
  count: editorMutation
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

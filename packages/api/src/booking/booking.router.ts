import { BookingState, DrawView } from '@cuppa/domain'
import { z } from 'zod'

import {
  editorMutation,
  editorQuery,
  needsMutation,
  publicQuery,
  publisherMutation,
  router,
  viewerQuery,
} from '../kernel/trpc.ts'
import { ChangeForSomeone, changeForSomeone } from './change-booking.ts'
import { DrawByNumbers, drawByNumbers } from './draw-by-numbers.ts'
import { ExportBookings, exportBookings, ExportedBookings } from './export-bookings.ts'
import { MakeBooking, makeBooking, Receipt } from './make-booking.ts'
import {
  BookingList,
  DeskBooking,
  GetBooking,
  getBooking,
  ListBookings,
  listBookings,
} from './read-bookings.ts'
import { ReadDraw, readDraw } from './read-draw.ts'
import { Needs, ReadNeeds, readNeeds } from './read-needs.ts'
import { Reach, ReadReach, readReach } from './read-reach.ts'
import { SetDraw, setDraw } from './set-draw.ts'

export const bookingRouter = router({
  reach: viewerQuery
    .input(ReadReach)
    .output(Reach)
    .query(({ ctx, input }) => readReach(ctx, input)),
  list: editorQuery
    .input(ListBookings)
    .output(BookingList)
    .query(({ ctx, input }) => listBookings(ctx, input)),
  get: editorQuery
    .input(GetBooking)
    .output(DeskBooking)
    .query(({ ctx, input }) => getBooking(ctx, input)),
  make: editorMutation
    .input(MakeBooking)
    .output(Receipt)
    .mutation(({ ctx, input }) => makeBooking(ctx, input)),
  change: editorMutation
    .input(ChangeForSomeone)
    .output(BookingState)
    .mutation(({ ctx, input }) => changeForSomeone(ctx, input)),
  draw: publicQuery
    .input(ReadDraw)
    .output(DrawView)
    .query(({ ctx, input }) => readDraw(ctx, input)),
  setDraw: editorMutation
    .input(SetDraw)
    .output(z.void())
    .mutation(({ ctx, input }) => setDraw(ctx, input)),
  drawByNumbers: editorMutation
    .input(DrawByNumbers)
    .output(z.void())
    .mutation(({ ctx, input }) => drawByNumbers(ctx, input)),
  readNeeds: needsMutation
    .input(ReadNeeds)
    .output(Needs)
    .mutation(({ ctx, input }) => readNeeds(ctx, input)),
  export: publisherMutation
    .input(ExportBookings)
    .output(ExportedBookings)
    .mutation(({ ctx, input }) => exportBookings(ctx, input)),
})

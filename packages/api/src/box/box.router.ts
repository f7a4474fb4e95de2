import { BoxMessage, BoxView } from '@cuppa/domain'
import { z } from 'zod'

import { publisherMutation, router, viewerMutation, viewerQuery } from '../kernel/trpc.ts'
import { AddBoxCodes, addBoxCodes, BoxCodes, OpenBox, openBox } from './open-box.ts'
import { getBox, OfEvent, readBox } from './read-box.ts'

export const boxRouter = router({
  get: viewerQuery
    .input(OfEvent)
    .output(BoxView)
    .query(({ ctx, input }) => getBox(ctx, input)),
  open: publisherMutation
    .input(OpenBox)
    .output(BoxCodes)
    .mutation(({ ctx, input }) => openBox(ctx, input)),
  addCodes: publisherMutation
    .input(AddBoxCodes)
    .output(BoxCodes)
    .mutation(({ ctx, input }) => addBoxCodes(ctx, input)),
  /** A mutation, as reading them leaves an entry in the record. */
  read: viewerMutation
    .input(OfEvent)
    .output(z.array(BoxMessage))
    .mutation(({ ctx, input }) => readBox(ctx, input)),
})

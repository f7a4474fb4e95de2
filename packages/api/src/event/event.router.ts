import {
  EventDraftView,
  EventListItem,
  EventListPage,
  EventPage,
  EventTask,
  EventView,
  KeptPlaces,
  PublicEvent,
  Question,
} from '@cuppa/domain'
import { z } from 'zod'

import { checkedAtOnce } from '../kernel/checked-at-once.ts'
import { noInput } from '../kernel/input.ts'
import {
  editorMutation,
  publicQuery,
  publisherMutation,
  router,
  viewerQuery,
} from '../kernel/trpc.ts'
import {
  cancelEvent,
  postponeEvent,
  RestoreEvent,
  restoreEvent,
  WithReason,
} from './cancel-event.ts'
import { CopyEvent, copyEvent } from './copy-event.ts'
import { CreatedEvent, CreateEvent, createEvent } from './create-event.ts'
import {
  ImportedEvents,
  importEvents,
  ImportFile,
  ImportPreview,
  previewImport,
} from './import-events.ts'
import { KeepPlaces, keepPlaces } from './keep-places.ts'
import { ChangedEvent } from './lock-event.ts'
import { MoveEvent, moveEvent } from './move-event.ts'
import { PublishEvent, publishEvent } from './publish-event.ts'
import {
  GetEvent,
  ListPublicEvents,
  readEvent,
  ReadFeed,
  readFeed,
  readPast,
  readUpcoming,
} from './read-public-events.ts'
import { readQuestions } from './read-questions.ts'
import { readQueue } from './read-queue.ts'
import {
  EditEvent,
  ListEvents,
  ListMonth,
  listMonth,
  listStaffEvents,
  OpenEvent,
  openEvent,
  readDraft,
} from './read-staff-events.ts'
import { RemoveEvent, removeEvent } from './remove-event.ts'
import { SetQuestions, setQuestions } from './set-questions.ts'
import { SetReminders, setReminders } from './set-reminders.ts'
import { UpdateEvent, updateEvent } from './update-event.ts'

export const eventRouter = router({
  upcoming: publicQuery
    .input(ListPublicEvents)
    .output(checkedAtOnce(EventPage))
    .query(({ ctx, input }) => readUpcoming(ctx, input)),
  past: publicQuery
    .input(ListPublicEvents)
    .output(checkedAtOnce(EventPage))
    .query(({ ctx, input }) => readPast(ctx, input)),
  get: publicQuery
    .input(GetEvent)
    .output(EventView)
    .query(({ ctx, input }) => readEvent(ctx, input)),
  questions: publicQuery
    .input(GetEvent)
    .output(Question.array())
    .query(({ ctx, input }) => readQuestions(ctx, input)),
  feed: publicQuery
    .input(ReadFeed)
    .output(checkedAtOnce(z.array(PublicEvent)))
    .query(({ ctx, input }) => readFeed(ctx, input)),
  list: viewerQuery
    .input(ListEvents)
    .output(EventListPage)
    .query(({ ctx, input }) => listStaffEvents(ctx, input)),
  month: viewerQuery
    .input(ListMonth)
    .output(z.array(EventListItem))
    .query(({ ctx, input }) => listMonth(ctx, input)),
  edit: viewerQuery
    .input(EditEvent)
    .output(EventDraftView)
    .query(({ ctx, input }) => readDraft(ctx, input)),
  open: viewerQuery
    .input(OpenEvent)
    .output(EventDraftView)
    .query(({ ctx, input }) => openEvent(ctx, input)),
  queue: viewerQuery
    .input(noInput)
    .output(z.array(EventTask))
    .query(({ ctx }) => readQueue(ctx)),
  create: editorMutation
    .input(CreateEvent)
    .output(CreatedEvent)
    .mutation(({ ctx, input }) => createEvent(ctx, input)),
  update: editorMutation
    .input(UpdateEvent)
    .output(ChangedEvent)
    .mutation(({ ctx, input }) => updateEvent(ctx, input)),
  copy: editorMutation
    .input(CopyEvent)
    .output(CreatedEvent)
    .mutation(({ ctx, input }) => copyEvent(ctx, input)),
  move: editorMutation
    .input(MoveEvent)
    .output(ChangedEvent)
    .mutation(({ ctx, input }) => moveEvent(ctx, input)),
  keepPlaces: editorMutation
    .input(KeepPlaces)
    .output(KeptPlaces.array())
    .mutation(({ ctx, input }) => keepPlaces(ctx, input)),
  setQuestions: editorMutation
    .input(SetQuestions)
    .output(Question.array())
    .mutation(({ ctx, input }) => setQuestions(ctx, input)),
  setReminders: editorMutation
    .input(SetReminders)
    .output(ChangedEvent)
    .mutation(({ ctx, input }) => setReminders(ctx, input)),
  remove: editorMutation
    .input(RemoveEvent)
    .output(z.void())
    .mutation(({ ctx, input }) => removeEvent(ctx, input)),
  /** Changes nothing; a file is too long for an address. */
  previewImport: editorMutation
    .input(ImportFile)
    .output(ImportPreview)
    .mutation(({ ctx, input }) => previewImport(ctx, input)),
  import: editorMutation
    .input(ImportFile)
    .output(ImportedEvents)
    .mutation(({ ctx, input }) => importEvents(ctx, input)),
  publish: publisherMutation
    .input(PublishEvent)
    .output(ChangedEvent)
    .mutation(({ ctx, input }) => publishEvent(ctx, input)),
  postpone: publisherMutation
    .input(WithReason)
    .output(ChangedEvent)
    .mutation(({ ctx, input }) => postponeEvent(ctx, input)),
  cancel: publisherMutation
    .input(WithReason)
    .output(ChangedEvent)
    .mutation(({ ctx, input }) => cancelEvent(ctx, input)),
  restore: publisherMutation
    .input(RestoreEvent)
    .output(ChangedEvent)
    .mutation(({ ctx, input }) => restoreEvent(ctx, input)),
})

import { NotesDraftView, NotesToCheck, NotesView } from '@cuppa/domain'
import { z } from 'zod'

import { noInput } from '../kernel/input.ts'
import {
  editorMutation,
  publicQuery,
  publisherMutation,
  router,
  viewerQuery,
} from '../kernel/trpc.ts'
import { ChangedNotes } from './lock-notes.ts'
import { CorrectNotes, correctNotes, PublishNotes, publishNotes } from './publish-notes.ts'
import {
  CheckNotes,
  GetNotes,
  PublishedNotes,
  readNotes,
  ReadNotes,
  readNotesDraft,
  readNotesToCheck,
  readPublished,
} from './read-notes.ts'
import { SaveNotes, saveNotes, TakeBackNotes, takeBackNotes } from './save-notes.ts'
import { LinkNotes, linkNotes, NotesLink, SendNotes, sendNotes, SentNotes } from './send-notes.ts'

export const notesRouter = router({
  read: publicQuery
    .input(ReadNotes)
    .output(NotesView)
    .query(({ ctx, input }) => readNotes(ctx, input)),
  published: publicQuery
    .input(noInput)
    .output(z.array(PublishedNotes))
    .query(({ ctx }) => readPublished(ctx)),
  check: publicQuery
    .input(CheckNotes)
    .output(NotesToCheck)
    .query(({ ctx, input }) => readNotesToCheck(ctx, input)),
  get: viewerQuery
    .input(GetNotes)
    .output(NotesDraftView)
    .query(({ ctx, input }) => readNotesDraft(ctx, input)),
  save: editorMutation
    .input(SaveNotes)
    .output(ChangedNotes)
    .mutation(({ ctx, input }) => saveNotes(ctx, input)),
  send: editorMutation
    .input(SendNotes)
    .output(SentNotes)
    .mutation(({ ctx, input }) => sendNotes(ctx, input)),
  link: editorMutation
    .input(LinkNotes)
    .output(NotesLink)
    .mutation(({ ctx, input }) => linkNotes(ctx, input)),
  takeBack: editorMutation
    .input(TakeBackNotes)
    .output(ChangedNotes)
    .mutation(({ ctx, input }) => takeBackNotes(ctx, input)),
  publish: publisherMutation
    .input(PublishNotes)
    .output(ChangedNotes)
    .mutation(({ ctx, input }) => publishNotes(ctx, input)),
  correct: publisherMutation
    .input(CorrectNotes)
    .output(ChangedNotes)
    .mutation(({ ctx, input }) => correctNotes(ctx, input)),
})
